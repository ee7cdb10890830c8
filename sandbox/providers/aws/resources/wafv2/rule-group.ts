import type { AwsResourceRow } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { absent, conflicting, json, length, oneOf, range, required } from "../../check/constraints";
import { eachBlock } from "../../check/each-block";
import { uuid } from "../data-ids";
import { prefixedName } from "../prefixed-name";
import { fitsOwnCapacity } from "./capacity";
import { responses } from "./responses";
import { visibility, wafName } from "./names";
import { rules } from "./rules";
import { wafArn } from "./arn";
import { statementDefaults } from "./statements";

const CREATE = "https://docs.aws.amazon.com/waf/latest/APIReference/API_CreateRuleGroup.html";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/wafv2/rulegroup/";

/** Rules that several web ACLs can take together. Its capacity stays as it was made. */
export const ruleGroup: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  id: (_inputs, hex) => uuid(hex),
  defaults: statementDefaults("rules[].statement"),
  constraints: [
    documented(CREATE, [
      ...wafName("name"),
      length("description", 1, 256),
      oneOf("scope", ["CLOUDFRONT", "REGIONAL"]),
      range("capacity", 1, 5000),
      ...visibility("visibilityConfig"),
      eachBlock("rules[]", [
        required("action"),
        ...["managedRuleGroupStatement", "ruleGroupReferenceStatement"].map((kind) =>
          absent(`statement.${kind}`),
        ),
      ]),
    ]),
    responses,
    documented(PROVIDER, [
      conflicting("name", "namePrefix"),
      length("namePrefix", 1, 102),
      conflicting("rules", "rulesJson"),
      json("rulesJson"),
    ]),
    ...rules,
  ],
  refusedByAws: [fitsOwnCapacity],
  outputs: (at, inputs) => {
    const name = prefixedName(inputs, at.hex);
    return {
      arn: wafArn(at, inputs, "rulegroup", name),
      lockToken: uuid(at.hex),
      name,
      namePrefix: "",
    };
  },
  replaceOn: ["capacity", "name", "namePrefix", "scope"],
  unique: [{ properties: ["name", "scope"], scope: "region", code: "WAFDuplicateItemException" }],
  inUseCode: "WAFAssociatedItemException",
};
