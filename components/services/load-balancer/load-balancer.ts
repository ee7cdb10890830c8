import * as pulumi from "@pulumi/pulumi";
import * as ec2 from "@pulumi/aws/ec2";
import * as lb from "@pulumi/aws/lb";
import * as route53 from "@pulumi/aws/route53";
import * as vpc from "@pulumi/aws/vpc";
import { requireShortName } from "../../shared/physical-name";
import { AccessLogBucket, LOG_PREFIXES } from "./access-log-bucket";
import { Certificate } from "./certificate";
import { WebAcl } from "./web-acl";
import type { Firewall } from "./web-acl-rules";

/** Arguments of {@link LoadBalancer}. */
export interface LoadBalancerArgs {
  readonly vpcId: pulumi.Input<string>;
  /** Account that the load balancer belongs to. */
  readonly accountId: pulumi.Input<string>;
  /** Public subnets, one in each Availability Zone. */
  readonly subnetIds: pulumi.Input<string[]>;
  /** Name that the system is reached under, and the public hosted zone that holds it. @default none: plain HTTP */
  readonly domain?: { readonly name: string; readonly hostedZoneId: string } | undefined;
  /** Whether AWS refuses to delete the load balancer, and its logs while there are any. */
  readonly deletionProtection: boolean;
  /** Days that access and connection logs are kept. */
  readonly accessLogRetentionDays: number;
  /** What a request must keep to, and the days that the log of it is kept. */
  readonly firewall: Firewall & { readonly logRetentionDays: number };
  /** Whether listener rules let visitors sign in, so that the load balancer must reach the identity provider. */
  readonly signsIn: boolean;
}

/** Characters that the name of a load balancer may have. */
const LONGEST_NAME = 32;

const HTTP = 80;
const HTTPS = 443;

/** TLS 1.3, and TLS 1.2 with forward secrecy, with post-quantum key agreement: what AWS recommends. */
const TLS_POLICY = "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09";

/** The answer to a request that no service has a rule for. */
const NOT_FOUND = {
  type: "fixed-response",
  fixedResponse: { contentType: "text/plain", messageBody: "Not found", statusCode: "404" },
};

const REDIRECT_TO_HTTPS = {
  type: "redirect",
  redirect: { protocol: "HTTPS", port: String(HTTPS), statusCode: "HTTP_301" },
};

/**
 * The one entrance from the internet: an Application Load Balancer over all Availability Zones.
 *
 * Creates the load balancer with its security group, an {@link AccessLogBucket} for its logs, and its listeners. Without a
 * domain that is HTTP on port 80. With one it is HTTPS on port 443 with a {@link Certificate}, while port 80 does nothing but
 * redirect, and an alias record for the name. A {@link WebAcl} judges each request before. Whatever no service has a rule
 * for is answered by 404. Nothing goes out until a service adds itself to the security group, but for HTTPS to the identity
 * provider where visitors sign in.
 */
export class LoadBalancer extends pulumi.ComponentResource {
  /** Listener that services add their rules to. */
  public readonly listenerArn: pulumi.Output<string>;
  /** Security group of the load balancer. */
  public readonly securityGroupId: pulumi.Output<string>;
  /** AWS's own name for the load balancer. */
  public readonly dnsName: pulumi.Output<string>;
  /** Part of the ARN by which CloudWatch knows the load balancer. */
  public readonly arnSuffix: pulumi.Output<string>;
  /** Address of the system for its users. */
  public readonly url: pulumi.Output<string>;

  public constructor(name: string, args: LoadBalancerArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:services:LoadBalancer", name, {}, opts);
    requireShortName(this, `${name}-alb`, LONGEST_NAME);

    const securityGroup = this.createSecurityGroup(name, args);
    const loadBalancer = this.createLoadBalancer(name, args, securityGroup);
    const listener =
      args.domain === undefined
        ? this.createListener(name, loadBalancer, HTTP, NOT_FOUND)
        : this.createDomain(name, loadBalancer, args.domain);
    this.createWebAcl(name, loadBalancer, args);

    this.listenerArn = listener.arn;
    this.securityGroupId = securityGroup.id;
    this.dnsName = loadBalancer.dnsName;
    this.arnSuffix = loadBalancer.arnSuffix;
    this.url =
      args.domain === undefined
        ? pulumi.interpolate`http://${this.dnsName}`
        : pulumi.output(`https://${args.domain.name}`);
    this.registerOutputs({
      listenerArn: this.listenerArn,
      securityGroupId: this.securityGroupId,
      dnsName: this.dnsName,
      arnSuffix: this.arnSuffix,
      url: this.url,
    });
  }

  private createSecurityGroup(
    name: string,
    { vpcId, domain, signsIn }: LoadBalancerArgs,
  ): ec2.SecurityGroup {
    const securityGroup = new ec2.SecurityGroup(
      `${name}-security-group`,
      { vpcId, description: "Load balancer: HTTP and HTTPS from the internet" },
      { parent: this },
    );
    for (const port of domain === undefined ? [HTTP] : [HTTP, HTTPS]) {
      new vpc.SecurityGroupIngressRule(
        `${name}-ingress-${port}`,
        {
          securityGroupId: securityGroup.id,
          description: "Anyone on the internet",
          ipProtocol: "tcp",
          fromPort: port,
          toPort: port,
          cidrIpv4: "0.0.0.0/0",
        },
        { parent: this },
      );
    }
    if (signsIn) {
      this.createSignInEgress(name, securityGroup);
    }
    return securityGroup;
  }

  /**
   * The load balancer itself asks the identity provider for tokens and claims, over the internet.
   * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html
   */
  private createSignInEgress(name: string, securityGroup: ec2.SecurityGroup): void {
    new vpc.SecurityGroupEgressRule(
      `${name}-egress-${HTTPS}`,
      {
        securityGroupId: securityGroup.id,
        description: "Token and user info endpoints of the identity provider",
        ipProtocol: "tcp",
        fromPort: HTTPS,
        toPort: HTTPS,
        cidrIpv4: "0.0.0.0/0",
      },
      { parent: this },
    );
  }

  private createLoadBalancer(
    name: string,
    args: LoadBalancerArgs,
    securityGroup: ec2.SecurityGroup,
  ): lb.LoadBalancer {
    const logs = new AccessLogBucket(
      `${name}-logs`,
      {
        accountId: args.accountId,
        retentionDays: args.accessLogRetentionDays,
        forceDestroy: !args.deletionProtection,
      },
      { parent: this },
    );
    return new lb.LoadBalancer(
      `${name}-alb`,
      {
        loadBalancerType: "application",
        internal: false,
        subnets: args.subnetIds,
        securityGroups: [securityGroup.id],
        dropInvalidHeaderFields: true,
        enableZonalShift: true,
        enableDeletionProtection: args.deletionProtection,
        accessLogs: { bucket: logs.bucketName, prefix: LOG_PREFIXES.access, enabled: true },
        connectionLogs: { bucket: logs.bucketName, prefix: LOG_PREFIXES.connection, enabled: true },
      },
      { parent: this },
    );
  }

  private createWebAcl(
    name: string,
    loadBalancer: lb.LoadBalancer,
    { firewall }: LoadBalancerArgs,
  ): void {
    new WebAcl(
      `${name}-web-acl`,
      {
        loadBalancerArn: loadBalancer.arn,
        metricName: loadBalancer.name,
        requestsPerAddress: firewall.requestsPerAddress,
        bodyLimitBytes: firewall.bodyLimitBytes,
        largeBodyPaths: firewall.largeBodyPaths,
        logRetentionDays: firewall.logRetentionDays,
      },
      { parent: this },
    );
  }

  private createListener(
    name: string,
    loadBalancer: lb.LoadBalancer,
    port: number,
    action: typeof NOT_FOUND | typeof REDIRECT_TO_HTTPS,
    tls?: Pick<lb.ListenerArgs, "certificateArn" | "sslPolicy">,
  ): lb.Listener {
    return new lb.Listener(
      `${name}-listener-${port}`,
      {
        loadBalancerArn: loadBalancer.arn,
        port,
        protocol: tls === undefined ? "HTTP" : "HTTPS",
        defaultActions: [action],
        ...tls,
      },
      { parent: this },
    );
  }

  private createDomain(
    name: string,
    loadBalancer: lb.LoadBalancer,
    domain: { readonly name: string; readonly hostedZoneId: string },
  ): lb.Listener {
    const { certificateArn } = new Certificate(
      `${name}-tls`,
      { domainName: domain.name, hostedZoneId: domain.hostedZoneId },
      { parent: this },
    );
    this.createListener(name, loadBalancer, HTTP, REDIRECT_TO_HTTPS);
    new route53.Record(
      `${name}-alias`,
      {
        zoneId: domain.hostedZoneId,
        name: domain.name,
        type: "A",
        aliases: [
          { name: loadBalancer.dnsName, zoneId: loadBalancer.zoneId, evaluateTargetHealth: true },
        ],
      },
      { parent: this },
    );
    return this.createListener(name, loadBalancer, HTTPS, NOT_FOUND, {
      certificateArn,
      sslPolicy: TLS_POLICY,
    });
  }
}
