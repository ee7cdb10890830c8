import type { PropertyMap } from "../../../property-values";
import { type AwsResource, type AwsResourceRow, named, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { absent, length, oneOf } from "../../check/constraints";
import { when } from "../../check/conditions";
import { isGiven } from "../../check/properties-at";
import { parameterName } from "./parameter-name";
import { parameterValue } from "./parameter-value";

const PUT = "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/ssm/parameter/";

const STANDARD = "Standard";
const ADVANCED = "Advanced";

/** What changes no version. */
const BESIDE_THE_VALUE = ["overwrite", "tags"];

const outputs: AwsResource["outputs"] = (at, inputs) => ({
  // A path has its first slash already.
  arn: at.arn("ssm", `parameter${at.id.startsWith("/") ? "" : "/"}${at.id}`),
  dataType: "text",
  hasValueWo: isGiven(inputs, "valueWo"),
  insecureValue: "",
  keyId: text(inputs, "type") === "SecureString" ? "alias/aws/ssm" : "",
  name: at.id,
  tier: STANDARD,
  value: "",
  version: 1,
});

/** A parameter of Systems Manager Parameter Store. */
export const parameter: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  defaults: {},
  constraints: [
    documented(PUT, [
      ...parameterName,
      oneOf("type", ["SecureString", "String", "StringList"]),
      oneOf("tier", [ADVANCED, "Intelligent-Tiering", STANDARD]),
      oneOf("dataType", ["aws:ec2:image", "aws:ssm:integration", "text"]),
      length("allowedPattern", 0, 1024),
      length("description", 0, 1024),
      ...parameterValue,
    ]),
    documented(PROVIDER, [when("type", ["SecureString"], [absent("insecureValue")])]),
  ],
  id: named(),
  outputs,
  updated: (before, changed): PropertyMap =>
    changed.every((name) => BESIDE_THE_VALUE.includes(name))
      ? {}
      : { version: Number(before["version"]) + 1 },
  replaceOn: ["dataType", "name"],
  replacesIf: (before: PropertyMap, after: PropertyMap) =>
    text(before, "tier") === ADVANCED && text(after, "tier") === STANDARD ? ["tier"] : [],
  unique: [
    {
      properties: ["name"],
      scope: "region",
      code: "ParameterAlreadyExists",
      unless: "overwrite",
    },
  ],
};
