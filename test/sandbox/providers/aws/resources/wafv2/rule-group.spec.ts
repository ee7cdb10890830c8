import { ruleGroup } from "../../../../../../sandbox/providers/aws/resources/wafv2/rule-group";
import { itRefuses } from "../../../../../support/aws-refusals";

describe("aws.wafv2.RuleGroup", () => {
  const visibilityConfig = {
    cloudwatchMetricsEnabled: true,
    metricName: "size",
    sampledRequestsEnabled: true,
  };
  const rule = {
    action: { block: {} },
    name: "too-long",
    priority: 10,
    statement: {
      sizeConstraintStatement: {
        comparisonOperator: "GT",
        fieldToMatch: { body: {} },
        size: 8192,
        textTransformations: [{ priority: 0, type: "URL_DECODE" }],
      },
    },
    visibilityConfig,
  };
  const good = {
    capacity: 11,
    name: "shop-1a2b3c4",
    rules: [rule],
    scope: "REGIONAL",
    visibilityConfig,
  };

  itRefuses(ruleGroup, good, [
    [
      "less capacity than its rules need",
      { capacity: 10 },
      "rules: got rules of 11 capacity units, expected at most 10, the capacity of the group",
    ],
    ["no capacity", { capacity: 0, rules: null }, "capacity: got 0, expected 1 to 5000"],
    [
      "a rule that names another group",
      {
        rules: [
          {
            ...rule,
            action: null,
            overrideAction: { none: {} },
            statement: { ruleGroupReferenceStatement: { arn: "arn:aws:wafv2:us-west-2:1:x" } },
          },
        ],
      },
      "rules[0].action: got nothing, expected a value",
      'rules[0].statement.ruleGroupReferenceStatement: got {"arn":"arn:aws:wafv2:us-west-2:1:x"}, expected no value',
    ],
    [
      "a size beyond what AWS counts",
      {
        rules: [
          {
            ...rule,
            statement: {
              sizeConstraintStatement: {
                ...rule.statement.sizeConstraintStatement,
                size: 2147483648,
              },
            },
          },
        ],
      },
      "rules[0].statement.sizeConstraintStatement.size: got 2147483648, expected 0 to 2147483647",
    ],
  ]);
});
