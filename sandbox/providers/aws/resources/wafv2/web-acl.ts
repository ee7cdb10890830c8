import type { AwsResourceRow } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { conflicting, exactlyOne, form, json, length, oneOf, range } from "../../check/constraints";
import { eachBlock } from "../../check/each-block";
import { uuid } from "../data-ids";
import { prefixedName } from "../prefixed-name";
import { wafArn } from "./arn";
import { capacityOf, fitsCapacity } from "./capacity";
import { visibility, wafName } from "./names";
import { responses } from "./responses";
import { rules } from "./rules";
import { statementDefaults } from "./statements";
import { RULE_GROUP } from "./tokens";

const CREATE = "https://docs.aws.amazon.com/waf/latest/APIReference/API_CreateWebACL.html";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/wafv2/webacl/";

/** Rules that requests to a load balancer, an API and the like have to pass. */
export const webAcl: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  id: (_inputs, hex) => uuid(hex),
  defaults: statementDefaults("rules[].statement"),
  constraints: [
    documented(CREATE, [
      ...wafName("name"),
      length("description", 1, 256),
      oneOf("scope", ["CLOUDFRONT", "REGIONAL"]),
      eachBlock("defaultAction", [exactlyOne("allow", "block")]),
      ...visibility("visibilityConfig"),
      length("tokenDomains[]", 1, 253),
      form("tokenDomains[]", /^[\w./-]+$/, "a domain"),
      range("captchaConfig.immunityTimeProperty.immunityTime", 60, 259200),
      range("challengeConfig.immunityTimeProperty.immunityTime", 300, 259200),
    ]),
    responses,
    documented(PROVIDER, [
      conflicting("name", "namePrefix"),
      length("namePrefix", 1, 102),
      conflicting("rules", "ruleJson"),
      json("ruleJson"),
    ]),
    ...rules,
  ],
  refusedByAws: [fitsCapacity],
  outputs: (at, inputs) => {
    const name = prefixedName(inputs, at.hex);
    return {
      applicationIntegrationUrl: "",
      arn: wafArn(at, inputs, "webacl", name),
      capacity: capacityOf(inputs, at.find),
      lockToken: uuid(at.hex),
      name,
      namePrefix: "",
    };
  },
  replaceOn: ["name", "namePrefix", "scope"],
  follows: { capacity: ["ruleJson", "rules"] },
  unique: [{ properties: ["name", "scope"], scope: "region", code: "WAFDuplicateItemException" }],
  holds: { "rules[].statement.ruleGroupReferenceStatement.arn": RULE_GROUP },
  inUseCode: "WAFAssociatedItemException",
};
