import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  bodySizeRule,
  BODY_SIZE_CAPACITY,
} from "../../../../components/services/load-balancer/body-size-rule";
import { WebAcl, type WebAclArgs } from "../../../../components/services/load-balancer/web-acl";
import { webAclRules } from "../../../../components/services/load-balancer/web-acl-rules";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";

const ARGS: WebAclArgs = {
  loadBalancerArn: "balancer-arn",
  metricName: "balancer-1a2b3c4",
  requestsPerAddress: 2000,
  bodyLimitBytes: 8192,
  largeBodyPaths: ["/upload"],
  logRetentionDays: 30,
};

const ARN = "arn:aws:mock:us-west-2:123456789012";

const run = (args: Partial<WebAclArgs> = {}): Promise<Recording<WebAcl>> =>
  record(() => new WebAcl("guard", { ...ARGS, ...args }));

const visible = (metricName: string) => ({
  cloudwatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
  metricName,
});

describe("WebAcl", () => {
  let recording: Recording<WebAcl>;

  before(async () => {
    recording = await run();
  });

  it("creates the web ACL, its rule group, its association and its log", () => {
    assert.deepEqual(tree(recording), [
      "aws:cloudwatch/logGroup:LogGroup guard-log-group < guard",
      "aws:wafv2/ruleGroup:RuleGroup guard-body-size < guard",
      "aws:wafv2/webAcl:WebAcl guard-acl < guard",
      "aws:wafv2/webAclAssociation:WebAclAssociation guard-association < guard",
      "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration guard-logging < guard",
      "multizone:services:WebAcl guard < stack",
    ]);
    assertHouseRules(recording);
  });

  it("lets through what no rule blocks", () => {
    assert.deepEqual(recording.inputsOf("aws:wafv2/webAcl:WebAcl", "guard-acl"), {
      scope: "REGIONAL",
      defaultAction: { allow: {} },
      rules: webAclRules(ARGS, `${ARN}:guard-body-size`),
      visibilityConfig: visible("balancer-1a2b3c4"),
    });
  });

  it("keeps the rule on the size of bodies in a group", () => {
    assert.deepEqual(recording.inputsOf("aws:wafv2/ruleGroup:RuleGroup", "guard-body-size"), {
      scope: "REGIONAL",
      capacity: BODY_SIZE_CAPACITY,
      rules: [bodySizeRule(ARGS)],
      visibilityConfig: visible("balancer-1a2b3c4-body-size"),
    });
  });

  it("judges the requests of the load balancer", () => {
    assert.deepEqual(
      recording.inputsOf("aws:wafv2/webAclAssociation:WebAclAssociation", "guard-association"),
      { resourceArn: "balancer-arn", webAclArn: `${ARN}:guard-acl` },
    );
  });

  it("logs without the headers that visitors are known by, under a name that AWS WAF may write to", () => {
    assert.deepEqual(recording.inputsOf("aws:cloudwatch/logGroup:LogGroup", "guard-log-group"), {
      namePrefix: "aws-waf-logs-",
      retentionInDays: 30,
    });
    assert.deepEqual(
      recording.inputsOf(
        "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
        "guard-logging",
      ),
      {
        resourceArn: `${ARN}:guard-acl`,
        logDestinationConfigs: [`${ARN}:guard-log-group`],
        redactedFields: [
          { singleHeader: { name: "authorization" } },
          { singleHeader: { name: "cookie" } },
        ],
      },
    );
  });

  it("tells its ARN, its name in CloudWatch and its log group", async () => {
    const { webAclArn, metricName, logGroupName } = recording.result;
    assert.deepEqual(await Promise.all([webAclArn, metricName, logGroupName].map(valueOf)), [
      `${ARN}:guard-acl`,
      "balancer-1a2b3c4",
      "guard-log-group-1a2b3c4",
    ]);
  });

  it("tells every fault at once, before it creates anything", async () => {
    await assert.rejects(
      run({ requestsPerAddress: 1, bodyLimitBytes: 9000 }),
      (error: unknown) =>
        pulumi.ResourceError.isInstance(error) &&
        error.message ===
          "multizone:services:WebAcl guard: requestsPerAddress is 1; expected 10 to 2000000000; " +
            "bodyLimitBytes is 9000; expected 1 to 8192, which AWS WAF sees of a body",
    );
  });
});
