import { listenerRule } from "../../../../../../sandbox/providers/aws/resources/lb/listener-rule";
import { itRefuses } from "../../../../../support/aws-refusals";

describe("aws.lb.ListenerRule", () => {
  const good = {
    actions: [
      {
        targetGroupArn:
          "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web-1a2b3c4/0123456789abcdef",
        type: "forward",
      },
    ],
    conditions: [{ pathPattern: { values: ["/*"] } }],
    listenerArn:
      "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/web-1a2b3c4/0123456789abcdef/0123456789abcdef",
  };

  itRefuses(listenerRule, good, [
    ["a priority that is none", { priority: 0 }, "priority: got 0, expected 1 to 50000 or 99999"],
    ["no condition", { conditions: [] }, "conditions: got 0 entries, expected at least 1 entry"],
    [
      "a condition of nothing",
      { conditions: [{}] },
      "conditions[0].hostHeader: got none of them, expected exactly one of hostHeader, httpHeader, httpRequestMethod, pathPattern, sourceIp, queryStrings",
    ],
    [
      "a condition of two kinds",
      { conditions: [{ hostHeader: { values: ["a.example"] }, pathPattern: { values: ["/a"] } }] },
      "conditions[0].pathPattern: got pathPattern together with hostHeader, expected exactly one of hostHeader, httpHeader, httpRequestMethod, pathPattern, sourceIp, queryStrings",
    ],
    [
      "too many values",
      {
        conditions: [
          { pathPattern: { values: ["/1", "/2", "/3"] } },
          { hostHeader: { values: ["a.example", "b.example", "c.example"] } },
        ],
      },
      "conditions: got 6 values, expected at most 5 values in all conditions of a rule",
    ],
    [
      "a value that is too long",
      {
        conditions: [
          {
            pathPattern: {
              values: [`/${"p".repeat(128)}`],
            },
          },
        ],
      },
      'conditions[0].pathPattern.values[0]: got "/pppppppppppppppppppppppppppppppppppppppppppppppppppppppppp… (129 characters), expected 1 to 128 characters',
    ],
    [
      "a method in small letters",
      { conditions: [{ httpRequestMethod: { values: ["get"] } }] },
      'conditions[0].httpRequestMethod.values[0]: got "get", expected 1 to 40 capital letters, hyphens and underscores',
    ],
    [
      "an address for a block",
      { conditions: [{ sourceIp: { values: ["10.0.0.1"] } }] },
      'conditions[0].sourceIp.values[0]: got "10.0.0.1", expected a CIDR block',
    ],
    [
      "an action without a target",
      { actions: [{ type: "forward" }] },
      'actions[0].targetGroupArn: got none of them, expected at least one of targetGroupArn, forward with type "forward"',
    ],
  ]);
});
