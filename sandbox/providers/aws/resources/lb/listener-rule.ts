import { type AwsResourceRow, text } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import { arn, entries, exactlyOne, form, length, oneOf, range } from "../../check/constraints";
import { placesAt } from "../../check/properties-at";
import { eachBlock } from "../../check/each-block";
import { actionDefaults, actions } from "./actions";
import { rulesSignInOverHttps, signInDefaults } from "./authentication";
import { childArn } from "./names";
import type { Identity } from "../../identity";
import { LISTENER, LISTENER_RULE, TARGET_GROUP } from "./tokens";

const CREATE =
  "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html";
const CONDITION =
  "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RuleCondition.html";
const LIMITS =
  "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html";

/** Values that all the conditions of a rule may have together. */
const MOST_VALUES = 5;

const BY_VALUES = ["hostHeader", "httpHeader", "httpRequestMethod", "pathPattern", "sourceIp"];
const TEXTS = ["hostHeader", "httpHeader", "pathPattern"];

const fewValues: Constraint = (inputs) => {
  const values = [
    ...BY_VALUES.flatMap((kind) => placesAt(inputs, `conditions[].${kind}.values[]`)),
    ...placesAt(inputs, "conditions[].queryStrings[]"),
  ];
  return values.length <= MOST_VALUES
    ? []
    : [
        {
          property: "conditions",
          given: `${values.length} values`,
          expected: `at most ${MOST_VALUES} values in all conditions of a rule`,
        },
      ];
};

export const listenerRule: AwsResourceRow = {
  idIs: "arn",
  defaults: { ...actionDefaults("actions[]"), ...signInDefaults("actions[]") },
  constraints: [
    documented(CREATE, [
      arn("listenerArn"),
      range("priority", 1, 50000, [99999]),
      entries("actions", 1, Infinity),
      entries("conditions", 1, Infinity),
      entries("transforms", 0, 2),
      oneOf("transforms[].type", ["host-header-rewrite", "url-rewrite"]),
    ]),
    documented(CONDITION, [
      eachBlock("conditions[]", [
        exactlyOne(...BY_VALUES, "queryStrings"),
        ...BY_VALUES.map((kind) => entries(`${kind}.values`, 1, Infinity)),
        ...TEXTS.map((kind) => length(`${kind}.values[]`, 1, 128)),
        form(
          "httpRequestMethod.values[]",
          /^[A-Z_-]{1,40}$/,
          "1 to 40 capital letters, hyphens and underscores",
        ),
        form(
          "httpHeader.httpHeaderName",
          /^[0-9A-Za-z_!#$%&'*+,.^`|~-]{1,40}$/,
          "the name of a header of 1 to 40 characters",
        ),
        length("queryStrings[].value", 1, 128),
        form("sourceIp.values[]", /^[0-9a-fA-F.:]+\/\d{1,3}$/, "a CIDR block"),
      ]),
    ]),
    documented(LIMITS, [fewValues]),
    actions("actions[]"),
  ],
  refusedByAws: [rulesSignInOverHttps],
  outputs: (at, inputs) => ({
    arn: childArn(at, text(inputs, "listenerArn"), "listener/", "listener-rule/"),
    priority: nextPriority(at, text(inputs, "listenerArn")),
  }),
  replaceOn: ["listenerArn"],
  unique: [{ properties: ["listenerArn", "priority"], scope: "region", code: "PriorityInUse" }],
  goesWith: [{ property: "listenerArn", type: LISTENER }],
  holds: {
    "actions[].forward.targetGroups[].arn": TARGET_GROUP,
    "actions[].targetGroupArn": TARGET_GROUP,
  },
};

/** Where none is given, AWS takes the one after the highest of the listener's rules. */
function nextPriority(at: Identity, listenerArn: string): number {
  const taken = at
    .all(LISTENER_RULE)
    .filter((rule) => rule["listenerArn"] === listenerArn)
    .map((rule) => Number(rule["priority"]));
  return Math.max(0, ...taken) + 1;
}
