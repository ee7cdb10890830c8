import * as pulumi from "@pulumi/pulumi";
import { refuseFaults } from "../../shared/refuse-faults";
import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as wafv2 from "@pulumi/aws/wafv2";
import { BODY_SIZE_CAPACITY, bodySizeRule } from "./body-size-rule";
import { visibilityConfig } from "./visibility-config";
import { type Firewall, firewallFaults, webAclRules } from "./web-acl-rules";

/** Arguments of {@link WebAcl}. */
export interface WebAclArgs extends Firewall {
  /** Load balancer whose requests it judges. */
  readonly loadBalancerArn: pulumi.Input<string>;
  /** Name by which CloudWatch knows the web ACL. Two of one name would be counted together in an account and Region. */
  readonly metricName: pulumi.Input<string>;
  /** Days that CloudWatch Logs keeps what it decided. */
  readonly logRetentionDays: number;
}

/** AWS WAF writes into log groups of this prefix only. */
const LOG_GROUP_PREFIX = "aws-waf-logs-";

/** Headers that hold what a visitor is known by; the log has none of them. */
const REDACTED_HEADERS = ["authorization", "cookie"];

/**
 * The checks that a request passes before the load balancer routes it: a web ACL of AWS WAF.
 *
 * Creates the web ACL with a rule group for the size of bodies, its association with the load balancer, its log group and
 * the logging into it. It blocks addresses that send too many requests (429), bodies that are too long (413), and what
 * AWS's managed rules know as an attack (403); everything else passes.
 */
export class WebAcl extends pulumi.ComponentResource {
  /** ARN of the web ACL. */
  public readonly webAclArn: pulumi.Output<string>;
  /** Name by which CloudWatch knows the web ACL. */
  public readonly metricName: pulumi.Output<string>;
  /** Name of the log group. */
  public readonly logGroupName: pulumi.Output<string>;

  public constructor(name: string, args: WebAclArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:services:WebAcl", name, {}, opts);
    refuseFaults(this, firewallFaults(args));

    const webAcl = this.createWebAcl(name, args, this.createBodySizeGroup(name, args));
    new wafv2.WebAclAssociation(
      `${name}-association`,
      { resourceArn: args.loadBalancerArn, webAclArn: webAcl.arn },
      { parent: this },
    );
    const logGroup = this.createLogging(name, args, webAcl);

    this.webAclArn = webAcl.arn;
    this.metricName = webAcl.visibilityConfig.metricName;
    this.logGroupName = logGroup.name;
    this.registerOutputs({
      webAclArn: this.webAclArn,
      metricName: this.metricName,
      logGroupName: this.logGroupName,
    });
  }

  /** The one rule with exceptions stands in a group of its own, where the SDK's types and the provider agree on them. */
  private createBodySizeGroup(name: string, args: WebAclArgs): wafv2.RuleGroup {
    return new wafv2.RuleGroup(
      `${name}-body-size`,
      {
        scope: "REGIONAL",
        capacity: BODY_SIZE_CAPACITY,
        rules: [bodySizeRule(args)],
        visibilityConfig: visibilityConfig(pulumi.interpolate`${args.metricName}-body-size`),
      },
      { parent: this },
    );
  }

  private createWebAcl(
    name: string,
    args: WebAclArgs,
    bodySizeGroup: wafv2.RuleGroup,
  ): wafv2.WebAcl {
    return new wafv2.WebAcl(
      `${name}-acl`,
      {
        scope: "REGIONAL",
        defaultAction: { allow: {} },
        rules: webAclRules(args, bodySizeGroup.arn),
        visibilityConfig: visibilityConfig(args.metricName),
      },
      { parent: this },
    );
  }

  private createLogging(
    name: string,
    { logRetentionDays }: WebAclArgs,
    webAcl: wafv2.WebAcl,
  ): cloudwatch.LogGroup {
    const logGroup = new cloudwatch.LogGroup(
      `${name}-log-group`,
      { namePrefix: LOG_GROUP_PREFIX, retentionInDays: logRetentionDays },
      { parent: this },
    );
    // AWS WAF gives itself the right to write: it keeps a resource policy of its own in CloudWatch Logs.
    // https://docs.aws.amazon.com/waf/latest/developerguide/logging-cw-logs.html
    new wafv2.WebAclLoggingConfiguration(
      `${name}-logging`,
      {
        resourceArn: webAcl.arn,
        logDestinationConfigs: [logGroup.arn],
        redactedFields: REDACTED_HEADERS.map((header) => ({ singleHeader: { name: header } })),
      },
      { parent: this },
    );
    return logGroup;
  }
}
