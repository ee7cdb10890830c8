import { type AwsResourceRow, named, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { conflicting } from "../../check/constraints";
import { iamName, iamPath, pathOf } from "./names";

const CREATE = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateInstanceProfile.html";

/** What gives a role to an instance. The provider takes the role out of it before either goes. */
export const instanceProfile: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  defaults: { path: "/" },
  constraints: [
    documented(CREATE, [
      conflicting("name", "namePrefix"),
      ...iamName("name", 128),
      ...iamName("namePrefix", 102),
      ...iamPath("path"),
    ]),
  ],
  id: named(),
  outputs: (at, inputs) => ({
    arn: at.globalArn("iam", `instance-profile${pathOf(text(inputs, "path"))}${at.id}`),
    createDate: "2026-01-01T00:00:00Z",
    namePrefix: "",
    uniqueId: `AIPA${at.hex(17).toUpperCase()}`,
  }),
  replaceOn: ["name", "namePrefix", "path"],
  unique: [{ properties: ["name"], scope: "account", code: "EntityAlreadyExists" }],
  inUseCode: "DeleteConflict",
};
