import assert from "node:assert/strict";
import { identityIn } from "../../../../../../sandbox/providers/aws/identity";
import { webAclAssociation } from "../../../../../../sandbox/providers/aws/resources/wafv2/web-acl-association";
import { webAclLoggingConfiguration } from "../../../../../../sandbox/providers/aws/resources/wafv2/web-acl-logging-configuration";
import { itRefuses, itTakes, nothing } from "../../../../../support/aws-refusals";

const { hex } = identityIn("us-west-2", "", nothing);
const WEB_ACL = "arn:aws:wafv2:us-west-2:123456789012:regional/webacl/shop/1";
const LOAD_BALANCER = "arn:aws:elasticloadbalancing:us-west-2:123456789012:loadbalancer/app/shop/1";
const ARN = "an ARN (arn:partition:service:region:account:resource)";

describe("aws.wafv2.WebAclAssociation", () => {
  const good = { resourceArn: LOAD_BALANCER, webAclArn: WEB_ACL };

  itRefuses(webAclAssociation, good, [
    [
      "a distribution",
      { resourceArn: "arn:aws:cloudfront::123456789012:distribution/1" },
      'resourceArn: got "arn:aws:cloudfront::123456789012:distribution/1", expected no distribution: it names its web ACL itself (webAclId)',
    ],
    [
      "a web ACL of distributions",
      { webAclArn: "arn:aws:wafv2:us-east-1:123456789012:global/webacl/shop/1" },
      'webAclArn: got "arn:aws:wafv2:us-east-1:123456789012:global/webacl/shop/1", expected a web ACL of the scope REGIONAL',
    ],
    ["a web ACL by its name", { webAclArn: "shop" }, `webAclArn: got "shop", expected ${ARN}`],
  ]);

  it("is known by both, and goes with the load balancer", () => {
    assert.equal(
      webAclAssociation.id?.(good, hex, nothing, "eu-west-1"),
      `${WEB_ACL},${LOAD_BALANCER}`,
    );
    assert.deepEqual(webAclAssociation.replaceOn, ["resourceArn", "webAclArn"]);
    assert.deepEqual(webAclAssociation.goesWith, [
      { property: "resourceArn", type: "aws:lb/loadBalancer:LoadBalancer" },
    ]);
  });
});

describe("aws.wafv2.WebAclLoggingConfiguration", () => {
  const group = "arn:aws:logs:us-west-2:123456789012:log-group:";
  const good = {
    logDestinationConfigs: [`${group}aws-waf-logs-shop`],
    loggingFilter: {
      defaultBehavior: "DROP",
      filters: [
        {
          behavior: "KEEP",
          conditions: [{ actionCondition: { action: "BLOCK" } }],
          requirement: "MEETS_ANY",
        },
      ],
    },
    redactedFields: [{ singleHeader: { name: "authorization" } }],
    resourceArn: WEB_ACL,
  };

  itTakes(webAclLoggingConfiguration, good, [
    ["a bucket", { logDestinationConfigs: ["arn:aws:s3:::aws-waf-logs-shop"] }],
    [
      "a delivery stream",
      {
        logDestinationConfigs: [
          "arn:aws:firehose:us-west-2:123456789012:deliverystream/aws-waf-logs-shop",
        ],
      },
    ],
  ]);

  itRefuses(webAclLoggingConfiguration, good, [
    [
      "a log group of another name",
      { logDestinationConfigs: [`${group}shop`] },
      `logDestinationConfigs[0]: got "${group}shop", expected a log group, a delivery stream or a bucket whose name begins aws-waf-logs-`,
    ],
    [
      "two destinations",
      { logDestinationConfigs: [`${group}aws-waf-logs-1`, `${group}aws-waf-logs-2`] },
      "logDestinationConfigs: got 2 entries, expected 1 to 1 entries",
    ],
    [
      "two fields in one",
      { redactedFields: [{ method: {}, uriPath: {} }] },
      "redactedFields[0].uriPath: got uriPath together with method, expected exactly one of method, queryString, singleHeader, uriPath",
    ],
    [
      "a filter that is none",
      {
        loggingFilter: {
          defaultBehavior: "FORGET",
          filters: [{ behavior: "KEEP", conditions: [{}], requirement: "ANY" }],
        },
      },
      'loggingFilter.defaultBehavior: got "FORGET", expected one of DROP, KEEP',
      'loggingFilter.filters[0].requirement: got "ANY", expected one of MEETS_ALL, MEETS_ANY',
      "loggingFilter.filters[0].conditions[0].actionCondition: got none of them, expected exactly one of actionCondition, labelNameCondition",
    ],
  ]);

  it("is known by its web ACL, and goes with it", () => {
    assert.equal(webAclLoggingConfiguration.id?.(good, hex, nothing, "eu-west-1"), WEB_ACL);
    assert.deepEqual(webAclLoggingConfiguration.replaceOn, [
      "logDestinationConfigs",
      "resourceArn",
    ]);
    assert.deepEqual(webAclLoggingConfiguration.goesWith, [
      { property: "resourceArn", type: "aws:wafv2/webAcl:WebAcl" },
    ]);
  });
});
