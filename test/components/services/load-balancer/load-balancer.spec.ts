import assert from "node:assert/strict";
import { bodySizeRule } from "../../../../components/services/load-balancer/body-size-rule";
import {
  LoadBalancer,
  type LoadBalancerArgs,
} from "../../../../components/services/load-balancer/load-balancer";
import { webAclRules } from "../../../../components/services/load-balancer/web-acl-rules";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";

const ARGS: LoadBalancerArgs = {
  vpcId: "vpc-1",
  accountId: "123456789012",
  subnetIds: ["public-0", "public-1"],
  deletionProtection: true,
  accessLogRetentionDays: 90,
  firewall: {
    requestsPerAddress: 2000,
    bodyLimitBytes: 8192,
    largeBodyPaths: ["/upload"],
    logRetentionDays: 30,
  },
  signsIn: false,
};

const run = (
  args: Partial<LoadBalancerArgs> = {},
  name = "entry",
): Promise<Recording<LoadBalancer>> => record(() => new LoadBalancer(name, { ...ARGS, ...args }));

const ARN = "arn:aws:mock:us-west-2:123456789012";

/** Children of the component itself; those of its parts have specs of their own. */
const ownTree = (recording: Recording<LoadBalancer>): string[] =>
  tree(recording).filter((line) => / < (?:stack|entry)$/.test(line));

const NOT_FOUND = [
  {
    type: "fixed-response",
    fixedResponse: { contentType: "text/plain", messageBody: "Not found", statusCode: "404" },
  },
];

describe("LoadBalancer without a domain", () => {
  let recording: Recording<LoadBalancer>;

  before(async () => {
    recording = await run();
  });

  it("creates a load balancer with logs, and one listener open to the internet", () => {
    assert.deepEqual(ownTree(recording), [
      "aws:ec2/securityGroup:SecurityGroup entry-security-group < entry",
      "aws:lb/listener:Listener entry-listener-80 < entry",
      "aws:lb/loadBalancer:LoadBalancer entry-alb < entry",
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule entry-ingress-80 < entry",
      "multizone:services:AccessLogBucket entry-logs < entry",
      "multizone:services:LoadBalancer entry < stack",
      "multizone:services:WebAcl entry-web-acl < entry",
    ]);
    assertHouseRules(recording);
  });

  it("stands in every public subnet, drops invalid headers, and can be shifted out of a zone", () => {
    assert.deepEqual(recording.inputsOf("aws:lb/loadBalancer:LoadBalancer", "entry-alb"), {
      loadBalancerType: "application",
      internal: false,
      subnets: ["public-0", "public-1"],
      securityGroups: ["entry-security-group-id"],
      dropInvalidHeaderFields: true,
      enableZonalShift: true,
      enableDeletionProtection: true,
      accessLogs: { bucket: "entry-logs-bucket-1a2b3c4", prefix: "access", enabled: true },
      connectionLogs: { bucket: "entry-logs-bucket-1a2b3c4", prefix: "connection", enabled: true },
    });
  });

  it("has a security group without rules inside it, so that nothing goes out by itself", () => {
    assert.deepEqual(
      recording.inputsOf("aws:ec2/securityGroup:SecurityGroup", "entry-security-group"),
      { vpcId: "vpc-1", description: "Load balancer: HTTP and HTTPS from the internet" },
    );
    assert.deepEqual(
      recording.ofType("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"),
      [],
    );
  });

  it("reaches identity providers where visitors sign in", async () => {
    const { inputsOf, ofType } = await run({ signsIn: true });
    const type = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    assert.equal(ofType(type).length, 1);
    assert.deepEqual(inputsOf(type, "entry-egress-443"), {
      securityGroupId: "entry-security-group-id",
      description: "Token and user info endpoints of the identity provider",
      ipProtocol: "tcp",
      fromPort: 443,
      toPort: 443,
      cidrIpv4: "0.0.0.0/0",
    });
  });

  it("has every request judged, as the settings say", () => {
    assert.deepEqual(
      recording.inputsOf(
        "aws:wafv2/webAclAssociation:WebAclAssociation",
        "entry-web-acl-association",
      ),
      { resourceArn: `${ARN}:entry-alb`, webAclArn: `${ARN}:entry-web-acl-acl` },
    );
    const { rules } = recording.inputsOf("aws:wafv2/webAcl:WebAcl", "entry-web-acl-acl");
    assert.deepEqual(rules, webAclRules(ARGS.firewall, `${ARN}:entry-web-acl-body-size`));
    const group = recording.inputsOf("aws:wafv2/ruleGroup:RuleGroup", "entry-web-acl-body-size");
    assert.deepEqual(group["rules"], [bodySizeRule(ARGS.firewall)]);
    const logs = recording.inputsOf("aws:cloudwatch/logGroup:LogGroup", "entry-web-acl-log-group");
    assert.equal(logs["retentionInDays"], 30);
  });

  it("answers by HTTP, and by 404 where no service has a rule", () => {
    assert.deepEqual(recording.inputsOf("aws:lb/listener:Listener", "entry-listener-80"), {
      loadBalancerArn: `${ARN}:entry-alb`,
      port: 80,
      protocol: "HTTP",
      defaultActions: NOT_FOUND,
    });
  });

  it("keeps its logs for the days given", () => {
    const { rules } = recording.inputsOf(
      "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
      "entry-logs-lifecycle",
    );
    assert.equal((rules as [{ expiration: { days: number } }])[0].expiration.days, 90);
  });

  it("tells its address and what services need of it", async () => {
    const { url, dnsName, listenerArn, securityGroupId, arnSuffix } = recording.result;
    assert.deepEqual(
      await Promise.all([url, dnsName, listenerArn, securityGroupId, arnSuffix].map(valueOf)),
      [
        "http://entry-alb.elb.example",
        "entry-alb.elb.example",
        `${ARN}:entry-listener-80`,
        "entry-security-group-id",
        "app/entry-alb/0123456789abcdef",
      ],
    );
  });

  for (const deletionProtection of [true, false]) {
    it(`${deletionProtection ? "cannot" : "can"} be deleted with its logs where deletion protection is ${deletionProtection ? "on" : "off"}`, async () => {
      const { inputsOf } = await run({ deletionProtection });
      const balancer = inputsOf("aws:lb/loadBalancer:LoadBalancer", "entry-alb");
      const bucket = inputsOf("aws:s3/bucket:Bucket", "entry-logs-bucket");
      assert.equal(balancer["enableDeletionProtection"], deletionProtection);
      assert.equal(bucket["forceDestroy"], !deletionProtection);
    });
  }

  it("refuses a name that leaves AWS too few characters", async () => {
    await assert.rejects(
      run({}, "a-name-that-is-too-long"),
      /a-name-that-is-too-long-alb has 27 characters; expected at most 24/,
    );
  });
});

describe("LoadBalancer with a domain", () => {
  let recording: Recording<LoadBalancer>;

  before(async () => {
    recording = await run({ domain: { name: "www.example.com", hostedZoneId: "Z1" } });
  });

  it("adds a certificate, an HTTPS listener and a record for the name", () => {
    assert.deepEqual(ownTree(recording), [
      "aws:ec2/securityGroup:SecurityGroup entry-security-group < entry",
      "aws:lb/listener:Listener entry-listener-443 < entry",
      "aws:lb/listener:Listener entry-listener-80 < entry",
      "aws:lb/loadBalancer:LoadBalancer entry-alb < entry",
      "aws:route53/record:Record entry-alias < entry",
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule entry-ingress-443 < entry",
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule entry-ingress-80 < entry",
      "multizone:services:AccessLogBucket entry-logs < entry",
      "multizone:services:Certificate entry-tls < entry",
      "multizone:services:LoadBalancer entry < stack",
      "multizone:services:WebAcl entry-web-acl < entry",
    ]);
    assertHouseRules(recording);
  });

  it("does nothing on port 80 but redirect", () => {
    const { defaultActions } = recording.inputsOf("aws:lb/listener:Listener", "entry-listener-80");
    assert.deepEqual(defaultActions, [
      {
        type: "redirect",
        redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" },
      },
    ]);
  });

  it("serves TLS 1.3, and 1.2 for those who lag, on port 443", () => {
    assert.deepEqual(recording.inputsOf("aws:lb/listener:Listener", "entry-listener-443"), {
      loadBalancerArn: `${ARN}:entry-alb`,
      port: 443,
      protocol: "HTTPS",
      sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
      certificateArn: `${ARN}:entry-tls-certificate`,
      defaultActions: NOT_FOUND,
    });
  });

  it("lets DNS leave out a load balancer whose targets are not healthy", () => {
    assert.deepEqual(recording.inputsOf("aws:route53/record:Record", "entry-alias"), {
      zoneId: "Z1",
      name: "www.example.com",
      type: "A",
      aliases: [
        { name: "entry-alb.elb.example", zoneId: "ZLOADBALANCER", evaluateTargetHealth: true },
      ],
    });
  });

  it("is reached by HTTPS, where services add their rules too", async () => {
    assert.equal(await valueOf(recording.result.url), "https://www.example.com");
    assert.equal(await valueOf(recording.result.listenerArn), `${ARN}:entry-listener-443`);
  });
});
