import { type AwsResourceRow, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { form, length } from "../../check/constraints";
import { keepsServices } from "./namespace-keeps";

const CREATE = "https://docs.aws.amazon.com/cloud-map/latest/api/API_CreateHttpNamespace.html";

/** A namespace whose services are found with API calls only. */
export const httpNamespace: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  defaults: {},
  constraints: [
    documented(CREATE, [
      length("name", 1, 1024),
      form("name", /^[!-~]+$/, "characters of ASCII without spaces"),
      length("description", 0, 1024),
    ]),
  ],
  id: (_inputs, hex) => `ns-${hex(16)}`,
  outputs: (at, inputs) => ({
    arn: at.arn("servicediscovery", `namespace/${at.id}`),
    httpName: text(inputs, "name"),
  }),
  replaceOn: ["description", "name"],
  unique: [{ properties: ["name"], scope: "region", code: "NamespaceAlreadyExists" }],
  keeps: keepsServices,
};
