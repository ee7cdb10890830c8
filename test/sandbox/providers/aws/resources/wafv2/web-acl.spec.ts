import assert from "node:assert/strict";
import { identityIn } from "../../../../../../sandbox/providers/aws/identity";
import { capacityOf } from "../../../../../../sandbox/providers/aws/resources/wafv2/capacity";
import { webAcl } from "../../../../../../sandbox/providers/aws/resources/wafv2/web-acl";
import { asText, type PropertyMap } from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes, nothing, outputsOf } from "../../../../../support/aws-refusals";

const visibilityConfig = {
  cloudwatchMetricsEnabled: true,
  metricName: "rate",
  sampledRequestsEnabled: true,
};

function rule(statement: PropertyMap, more: PropertyMap = {}): PropertyMap {
  return {
    action: { block: {} },
    name: "rate",
    priority: 10,
    statement,
    visibilityConfig,
    ...more,
  };
}

const rate = { rateBasedStatement: { aggregateKeyType: "IP", limit: 2000 } };
const common = {
  managedRuleGroupStatement: { name: "AWSManagedRulesCommonRuleSet", vendorName: "AWS" },
};
const bySize = {
  sizeConstraintStatement: {
    comparisonOperator: "GT",
    fieldToMatch: { body: { oversizeHandling: "MATCH" } },
    size: 8192,
    textTransformations: [{ priority: 0, type: "NONE" }],
  },
};
const managed = rule(common, {
  action: null,
  name: "common",
  overrideAction: { none: {} },
  priority: 20,
});
const STATEMENTS =
  "andStatement, asnMatchStatement, geoMatchStatement, ipSetReferenceStatement, labelMatchStatement, notStatement, orStatement, rateBasedStatement, managedRuleGroupStatement, ruleGroupReferenceStatement, byteMatchStatement, regexMatchStatement, regexPatternSetReferenceStatement, sizeConstraintStatement, sqliMatchStatement, xssMatchStatement";

describe("aws.wafv2.WebAcl", () => {
  const good = {
    defaultAction: { allow: {} },
    name: "shop-1a2b3c4",
    rules: [rule(rate), managed],
    scope: "REGIONAL",
    visibilityConfig,
  };

  itTakes(webAcl, good, [
    ["no rule", { rules: null }],
    ["a statement within others", { rules: [rule({ notStatement: { statement: bySize } })] }],
    [
      "a body of its own for the answer",
      {
        customResponseBodies: [{ content: "no", contentType: "TEXT_PLAIN", key: "no" }],
        rules: [
          rule(rate, {
            action: {
              block: { customResponse: { customResponseBodyKey: "no", responseCode: 429 } },
            },
          }),
        ],
      },
    ],
  ]);

  itRefuses(webAcl, good, [
    [
      "both default actions",
      { defaultAction: { allow: {}, block: {} } },
      "defaultAction.block: got block together with allow, expected exactly one of allow, block",
    ],
    [
      "no default action",
      { defaultAction: {} },
      "defaultAction.allow: got none of them, expected exactly one of allow, block",
    ],
    [
      "a scope that is none",
      { scope: "GLOBAL" },
      'scope: got "GLOBAL", expected one of CLOUDFRONT, REGIONAL',
    ],
    [
      "two rules of one name and one priority",
      { rules: [rule(rate), rule(bySize)] },
      'rules[1].name: got "rate", expected a name that no other rule has',
      "rules[1].priority: got 10, expected a priority that no other rule has",
    ],
    [
      "a rule of no statement",
      { rules: [rule({})] },
      `rules[0].statement.andStatement: got none of them, expected exactly one of ${STATEMENTS}`,
    ],
    [
      "a rule of two statements",
      { rules: [rule({ ...rate, ...bySize })] },
      `rules[0].statement.sizeConstraintStatement: got sizeConstraintStatement together with rateBasedStatement, expected exactly one of ${STATEMENTS}`,
    ],
    [
      "a rule that overrides what it decides itself",
      { rules: [rule(rate, { action: null, overrideAction: { none: {} } })] },
      "rules[0].action: got nothing, expected a value",
      'rules[0].overrideAction: got {"none":{}}, expected no value',
    ],
    [
      "a group of rules with an action",
      { rules: [rule(common)] },
      "rules[0].overrideAction: got nothing, expected a value",
      'rules[0].action: got {"block":{}}, expected no value',
    ],
    [
      "two actions",
      { rules: [rule(rate, { action: { block: {}, count: {} } })] },
      "rules[0].action.count: got count together with block, expected exactly one of allow, block, captcha, challenge, count",
    ],
    [
      "too low a limit",
      { rules: [rule({ rateBasedStatement: { aggregateKeyType: "IP", limit: 9 } })] },
      "rules[0].statement.rateBasedStatement.limit: got 9, expected 10 to 2000000000",
    ],
    [
      "too high a limit",
      { rules: [rule({ rateBasedStatement: { aggregateKeyType: "IP", limit: 2000000001 } })] },
      "rules[0].statement.rateBasedStatement.limit: got 2000000001, expected 10 to 2000000000",
    ],
    [
      "a window that is none",
      {
        rules: [
          rule({ rateBasedStatement: { ...rate.rateBasedStatement, evaluationWindowSec: 90 } }),
        ],
      },
      "rules[0].statement.rateBasedStatement.evaluationWindowSec: got 90, expected one of 60, 120, 300, 600",
    ],
    [
      "one count for all requests",
      { rules: [rule({ rateBasedStatement: { aggregateKeyType: "CONSTANT", limit: 10 } })] },
      'rules[0].statement.rateBasedStatement.scopeDownStatement: got nothing, expected a value with rateBasedStatement.aggregateKeyType "CONSTANT"',
    ],
    [
      "a size below nothing, deep inside",
      {
        rules: [
          rule({
            andStatement: {
              statements: [
                bySize,
                {
                  notStatement: {
                    statement: {
                      sizeConstraintStatement: { ...bySize.sizeConstraintStatement, size: -1 },
                    },
                  },
                },
              ],
            },
          }),
        ],
      },
      "rules[0].statement.andStatement.statements[1].notStatement.statement.sizeConstraintStatement.size: got -1, expected 0 to 2147483647",
    ],
    [
      "a part of a request without a transformation",
      {
        rules: [
          rule({
            sizeConstraintStatement: {
              ...bySize.sizeConstraintStatement,
              textTransformations: null,
            },
          }),
        ],
      },
      "rules[0].statement.sizeConstraintStatement.textTransformations: got nothing, expected a value",
    ],
    [
      "a body that is not there",
      {
        rules: [
          rule(rate, {
            action: {
              block: { customResponse: { customResponseBodyKey: "no", responseCode: 429 } },
            },
          }),
        ],
      },
      'rules[0].action.block.customResponse.customResponseBodyKey: got "no", expected the key of one of customResponseBodies',
    ],
    [
      "a code that is none",
      { defaultAction: { block: { customResponse: { responseCode: 600 } } } },
      "defaultAction.block.customResponse.responseCode: got 600, expected 200 to 599",
    ],
    [
      "a metric of AWS's own",
      { visibilityConfig: { ...visibilityConfig, metricName: "Default_Action" } },
      'visibilityConfig.metricName: got "Default_Action", expected a name that AWS WAF does not keep',
    ],
    [
      "more than AWS has capacity for",
      {
        rules: Array.from({ length: 8 }, (_, index) => ({
          ...managed,
          name: `common-${index}`,
          priority: index,
        })),
      },
      "rules: got rules of 5600 capacity units, expected at most 5000, the most of a web ACL",
    ],
  ]);

  it("has an ARN of its scope, its name and its id", () => {
    const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    const arn = "^arn:aws:wafv2:eu-west-1:123456789012:";
    assert.match(
      asText(outputsOf(webAcl, good)["arn"]),
      new RegExp(`${arn}regional/webacl/shop-1a2b3c4/${uuid}$`),
    );
    assert.match(
      asText(outputsOf(webAcl, { ...good, scope: "CLOUDFRONT" })["arn"]),
      new RegExp(`${arn}global/webacl/shop-1a2b3c4/${uuid}$`),
    );
  });

  it("has a name that begins with its prefix", () => {
    const { hex } = identityIn("us-west-2", "", nothing);
    const made = webAcl.outputs?.(
      { ...identityIn("us-west-2", "1", nothing), hex },
      { namePrefix: "shop-" },
    );
    assert.match(asText(made?.["name"]), /^shop-\d{18}[0-9a-f]{8}$/);
  });

  const units: readonly (readonly [what: string, rules: PropertyMap[], units: number])[] = [
    ["a rate and a group of AWS", [rule(rate), managed], 702],
    ["the size of a body", [rule(bySize)], 1],
    [
      "a path that is decoded and compared, within a rate by two keys",
      [
        rule({
          rateBasedStatement: {
            aggregateKeyType: "CUSTOM_KEYS",
            customKeys: [{ ip: {} }, { uriPath: {} }],
            limit: 10,
            scopeDownStatement: {
              byteMatchStatement: {
                positionalConstraint: "CONTAINS",
                searchString: "/a",
                textTransformations: [{ priority: 0, type: "URL_DECODE" }],
              },
            },
          },
        }),
      ],
      2 + 2 * 30 + 10 + 10,
    ],
    ["a group of the account", [rule({ ruleGroupReferenceStatement: { arn: "group" } })], 230],
  ];
  for (const [what, rules, expected] of units) {
    it(`counts the capacity of ${what}`, () => {
      assert.equal(
        capacityOf({ rules }, () => ({ capacity: 230 })),
        expected,
      );
    });
  }
});
