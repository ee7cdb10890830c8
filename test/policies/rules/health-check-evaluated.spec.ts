import { healthCheckEvaluated } from "../../../policies/rules/health-check-evaluated";
import { computed, linked, ref, unknown, type ResourceSpec } from "../../support/policy/deployment";
import { declare, stackTests, type Expected } from "../../support/policy/rule-tables";

/** A group of which AWS computes what the program leaves out. */
function group(props: Readonly<Record<string, unknown>> = {}, name = "web"): ResourceSpec {
  return {
    type: "aws:autoscaling/group:Group",
    name,
    props: {
      name: `${name}-0123`,
      healthCheckType: computed("EC2"),
      targetGroupArns: computed([]),
      loadBalancers: computed([]),
      trafficSources: computed([]),
      ...props,
    },
  };
}

const targetGroup: ResourceSpec = { type: "aws:lb/targetGroup:TargetGroup", name: "targets" };
const latticeGroup: ResourceSpec = { type: "aws:vpclattice/targetGroup:TargetGroup", name: "mesh" };
const targetArns = [ref("targets")];

function attachment(groupName: unknown, name = "tie"): ResourceSpec {
  return {
    type: "aws:autoscaling/attachment:Attachment",
    name,
    props: { autoscalingGroupName: groupName, lbTargetGroupArn: ref("targets") },
  };
}

function sourceAttachment(trafficSource: unknown): ResourceSpec {
  return {
    type: "aws:autoscaling/trafficSourceAttachment:TrafficSourceAttachment",
    name: "tie",
    props: { autoscalingGroupName: ref("web"), trafficSource },
  };
}

interface GroupFault {
  readonly by: string;
  readonly found?: string;
  readonly sender?: string;
  readonly expected?: string;
  readonly fix?: string;
}

function groupViolation({ by, found, sender, expected, fix }: GroupFault): Expected {
  const from = sender ?? "load balancer";
  return {
    resource: "web",
    message: [
      `Auto Scaling group "web", healthCheckType: found ${found ?? "EC2"} behind a ${from} (tied by ${by}), expected ${expected ?? '"ELB"'}.`,
      `Why: an instance that the ${from} finds dead gets no traffic and is never replaced, because to EC2 it still runs.`,
      `Fix: set healthCheckType: "${fix ?? "ELB"}".`,
    ].join("\n"),
  };
}

const lattice = {
  sender: "VPC Lattice service",
  expected: '"VPC_LATTICE"',
  fix: "VPC_LATTICE",
};
const byAttachment = 'the Auto Scaling attachment "tie"';
const bySource = 'the traffic source attachment "tie"';

const zone: ResourceSpec = { type: "aws:route53/zone:Zone", name: "zone" };

function record(name: string, props: Readonly<Record<string, unknown>>): ResourceSpec {
  return {
    type: "aws:route53/record:Record",
    name,
    props: {
      name: "www.example.com",
      type: "A",
      zoneId: ref("zone"),
      setIdentifier: name,
      records: ["192.0.2.1"],
      ...props,
    },
  };
}

const weighted = { weightedRoutingPolicies: [{ weight: 10 }] };
const latency = { latencyRoutingPolicies: [{ region: "eu-west-1" }] };
const checked = { healthCheckId: ref("check") };
const check: ResourceSpec = { type: "aws:route53/healthCheck:HealthCheck", name: "check" };
const balancer: ResourceSpec = { type: "aws:lb/loadBalancer:LoadBalancer", name: "lb" };
const cdn: ResourceSpec = { type: "aws:cloudfront/distribution:Distribution", name: "cdn" };

/** An alias of a load balancer. */
function alias(evaluateTargetHealth: unknown, target = "lb", zoneId = "Z32O12XQLNTSW2"): object {
  return {
    records: undefined,
    aliases: [
      {
        name: linked([target], "target.example.com"),
        zoneId: linked([target], zoneId),
        evaluateTargetHealth,
      },
    ],
  };
}

function recordViolation(resource: string, size: number, policy: string): Expected {
  return {
    resource,
    message: [
      `Route 53 record "${resource}", healthCheckId: found not set, expected the id of a health check.`,
      `Why: Route 53 takes an unchecked record for healthy for ever, so this one of ${String(size)} ${policy} records keeps being the answer when what it leads to is lost.`,
      "Fix: set healthCheckId to the id of an aws.route53.HealthCheck of what the record answers with.",
    ].join("\n"),
  };
}

function aliasViolation(resource: string, size: number, policy: string): Expected {
  return {
    resource,
    message: [
      `Route 53 record "${resource}", aliases[0].evaluateTargetHealth: found false, expected true.`,
      `Why: Route 53 takes an unchecked record for healthy for ever, so this one of ${String(size)} ${policy} records keeps being the answer when what it leads to is lost.`,
      "Fix: set evaluateTargetHealth: true in the alias, or, for a target that has no health such as a CloudFront distribution, healthCheckId.",
    ].join("\n"),
  };
}

describe("health-check-evaluated", () => {
  declare(
    stackTests(healthCheckEvaluated, {
      valid: [
        { title: "a group that nothing sends traffic to", resources: [group()] },
        {
          title: "a group with ELB health checks behind a target group",
          resources: [targetGroup, group({ targetGroupArns: targetArns, healthCheckType: "ELB" })],
        },
        {
          title: "a group with several health checks in one text",
          resources: [
            targetGroup,
            group({ targetGroupArns: targetArns, healthCheckType: "EC2, EBS,elb" }),
          ],
        },
        {
          title: "a group whose health check comes from elsewhere",
          resources: [
            targetGroup,
            group({
              targetGroupArns: targetArns,
              healthCheckType: linked(["targets"], "ELB"),
            }),
          ],
        },
        {
          title: "a group whose health check is malformed",
          resources: [targetGroup, group({ targetGroupArns: targetArns, healthCheckType: 1 })],
        },
        {
          title: "a group with ELB health checks tied by an attachment",
          resources: [targetGroup, group({ healthCheckType: "ELB" }), attachment(ref("web"))],
        },
        {
          title: "a group with empty lists",
          resources: [group({ targetGroupArns: [], loadBalancers: [""], trafficSources: [null] })],
        },
        {
          title: "a group whose target groups are a list not known yet, which may be empty",
          resources: [group({ targetGroupArns: linked(["targets"], []) }), targetGroup],
        },
        {
          title: "a group beside an attachment of another one",
          resources: [targetGroup, group(), attachment("elsewhere")],
        },
        {
          title: "two groups of the same name, of which an attachment names one",
          resources: [
            targetGroup,
            group({ name: "same" }, "one"),
            group({ name: "same" }, "two"),
            attachment("same"),
          ],
        },
        {
          title: "a group with VPC Lattice health checks behind a VPC Lattice target group",
          resources: [
            latticeGroup,
            group({ healthCheckType: "VPC_LATTICE" }),
            sourceAttachment({ type: "vpc-lattice", identifier: ref("mesh") }),
          ],
        },
        {
          title: "a group behind a traffic source whose kind is not stated",
          resources: [
            latticeGroup,
            group({ healthCheckType: "VPC_LATTICE", trafficSources: [{ identifier: "mine" }] }),
          ],
        },
        {
          title: "a weighted set whose records are all checked",
          resources: [
            zone,
            check,
            record("one", { ...weighted, ...checked }),
            record("two", { ...weighted, ...checked }),
          ],
        },
        {
          title: "a weighted record that stands alone",
          resources: [zone, record("one", weighted)],
        },
        {
          title: "records of one policy but of different names, types and zones",
          resources: [
            zone,
            record("one", latency),
            record("two", { ...latency, name: "api.example.com" }),
            record("three", { ...latency, type: "AAAA" }),
            record("four", { ...latency, zoneId: "Z123" }),
          ],
        },
        {
          title: "records without a routing policy",
          resources: [zone, record("one", {}), record("two", { weightedRoutingPolicies: [] })],
        },
        {
          title: "a switch between two records, one of which has weight 0",
          resources: [
            zone,
            record("blue", { weightedRoutingPolicies: [{ weight: "100" }] }),
            record("green", { weightedRoutingPolicies: [{ weight: "0" }] }),
          ],
        },
        {
          title: "a weighted set whose weights are malformed",
          resources: [
            zone,
            record("one", { weightedRoutingPolicies: [{}] }),
            record("two", { weightedRoutingPolicies: ["10"] }),
          ],
        },
        {
          title: "a weighted set of TXT records, which lead nowhere",
          resources: [
            zone,
            record("one", { ...weighted, type: "TXT" }),
            record("two", { ...weighted, type: "TXT" }),
          ],
        },
        {
          title: "a latency set of aliases that evaluate their targets",
          resources: [
            zone,
            balancer,
            record("one", { ...latency, ...alias(true) }),
            record("two", { ...latency, ...alias("true") }),
          ],
        },
        {
          title: "a latency set of aliases that may be evaluated",
          resources: [
            zone,
            balancer,
            record("one", { ...latency, ...alias(linked(["lb"], true)) }),
            record("two", { ...latency, ...alias(linked(["lb"], true)) }),
          ],
        },
        {
          title: "a weighted set of CloudFront distributions, which no alias can evaluate",
          resources: [
            zone,
            cdn,
            record("one", { ...weighted, ...alias(false, "cdn", "Z2FDTNDATAQYW2") }),
            record("two", { ...weighted, ...alias(false, "cdn", "Z2FDTNDATAQYW2") }),
          ],
        },
        {
          title: "a weighted set of aliases whose targets the stack does not hold",
          phases: ["preview"],
          resources: [
            zone,
            record("one", {
              ...weighted,
              aliases: [{ name: unknown, zoneId: unknown, evaluateTargetHealth: false }],
            }),
            record("two", {
              ...weighted,
              aliases: [{ name: unknown, zoneId: unknown, evaluateTargetHealth: false }],
            }),
          ],
        },
        {
          title: "records whose name comes later",
          phases: ["preview"],
          resources: [
            zone,
            record("one", { ...weighted, name: linked(["zone"], "a.example.com") }),
            record("two", { ...weighted, name: linked(["zone"], "a.example.com") }),
          ],
        },
        {
          title: "records of zones that the stack does not hold and that come later",
          phases: ["preview"],
          resources: [
            record("one", { ...weighted, zoneId: unknown }),
            record("two", { ...weighted, zoneId: unknown }),
          ],
        },
        {
          title: "a group whose traffic sources are malformed",
          resources: [group({ trafficSources: ["elb"] })],
        },
        {
          title: "a group with ELB health checks behind a traffic source whose kind is not stated",
          resources: [group({ healthCheckType: "ELB", trafficSources: [{ identifier: "x" }] })],
        },
        {
          title: "records of which it is not known in which of two zones they are",
          phases: ["preview"],
          resources: [
            zone,
            { ...zone, name: "zone2" },
            ...["blue", "green"].map((name) =>
              record(name, { ...weighted, zoneId: linked(["zone", "zone2"], "zone-id") }),
            ),
          ],
        },
        {
          title: "a weighted set of distributions whose names depend on something else, too",
          resources: [
            zone,
            cdn,
            ...["blue", "green"].map((name) =>
              record(name, {
                ...weighted,
                records: undefined,
                aliases: [
                  {
                    name: linked(["zone", "cdn"], "d1.cloudfront.net"),
                    zoneId: linked(["cdn"], "Z2FDTNDATAQYW2"),
                    evaluateTargetHealth: false,
                  },
                ],
              }),
            ),
          ],
        },
      ],
      invalid: [
        {
          title: "a group with EC2 health checks behind a target group",
          resources: [targetGroup, group({ targetGroupArns: targetArns })],
          violations: [groupViolation({ by: "targetGroupArns" })],
        },
        {
          title: "a group without any health check type behind a target group",
          resources: [
            group({ targetGroupArns: ["arn:aws:elasticloadbalancing:1"], healthCheckType: null }),
          ],
          violations: [groupViolation({ by: "targetGroupArns" })],
        },
        {
          title: "a group that says EC2 behind a Classic Load Balancer",
          resources: [group({ loadBalancers: ["classic"], healthCheckType: "EC2" })],
          violations: [groupViolation({ by: "loadBalancers" })],
        },
        {
          title: "a group with EBS health checks only",
          resources: [targetGroup, group({ targetGroupArns: targetArns, healthCheckType: "EBS" })],
          violations: [groupViolation({ by: "targetGroupArns", found: '"EBS"', fix: "EBS,ELB" })],
        },
        {
          title: "a group behind a traffic source of a load balancer",
          resources: [
            targetGroup,
            group({ trafficSources: [{ type: "elbv2", identifier: ref("targets") }] }),
          ],
          violations: [groupViolation({ by: "trafficSources" })],
        },
        {
          title: "a group behind a traffic source that is a load balancer by its ARN",
          resources: [
            group({
              healthCheckType: "VPC_LATTICE",
              trafficSources: [{ identifier: "arn:aws:elasticloadbalancing:eu-west-1:1:a" }],
            }),
          ],
          violations: [
            groupViolation({
              by: "trafficSources",
              found: '"VPC_LATTICE"',
              fix: "VPC_LATTICE,ELB",
            }),
          ],
        },
        {
          title: "a group behind a traffic source whose kind comes later",
          resources: [targetGroup, group({ trafficSources: [{ identifier: ref("targets") }] })],
          violations: [groupViolation({ by: "trafficSources" })],
        },
        {
          title: "a group that VPC Lattice sends traffic to, with ELB health checks",
          resources: [
            latticeGroup,
            group({
              healthCheckType: "ELB",
              trafficSources: [{ type: "vpc-lattice", identifier: ref("mesh") }],
            }),
          ],
          violations: [
            groupViolation({
              ...lattice,
              by: "trafficSources",
              found: '"ELB"',
              fix: "ELB,VPC_LATTICE",
            }),
          ],
        },
        {
          title: "a group behind a target group, tied by an attachment",
          resources: [
            targetGroup,
            group({ targetGroupArns: computed(["targets-id"]) }),
            attachment(ref("web")),
          ],
          violations: [groupViolation({ by: byAttachment })],
        },
        {
          title: "a group behind a target group, tied by its literal name",
          resources: [targetGroup, group(), attachment("web-0123")],
          violations: [groupViolation({ by: byAttachment })],
        },
        {
          title: "a group behind VPC Lattice, tied by an attachment",
          resources: [
            latticeGroup,
            group(),
            sourceAttachment({ type: "vpc-lattice", identifier: ref("mesh") }),
          ],
          violations: [groupViolation({ ...lattice, by: bySource })],
        },
        {
          title: "a group behind a traffic source of which nothing is known, tied by an attachment",
          resources: [targetGroup, group(), sourceAttachment(linked(["targets"], {}))],
          violations: [groupViolation({ by: bySource })],
        },
        {
          title: "a group behind both a load balancer and VPC Lattice",
          resources: [
            targetGroup,
            latticeGroup,
            group({ targetGroupArns: targetArns }),
            sourceAttachment({ type: "vpc-lattice", identifier: ref("mesh") }),
          ],
          violations: [
            groupViolation({
              ...lattice,
              by: bySource,
              expected: '"VPC_LATTICE" and "ELB"',
              fix: "VPC_LATTICE,ELB",
            }),
          ],
        },
        {
          title: "a weighted set of which one record is checked",
          resources: [
            zone,
            check,
            record("one", { ...weighted, ...checked }),
            record("two", weighted),
          ],
          violations: [recordViolation("two", 2, "weighted")],
        },
        {
          title: "a latency set without checks, its names written differently",
          resources: [
            zone,
            record("one", latency),
            record("two", { ...latency, name: "WWW.example.com." }),
          ],
          violations: [recordViolation("one", 2, "latency"), recordViolation("two", 2, "latency")],
        },
        {
          title: "a geolocation set in a zone that the stack does not hold",
          resources: ["one", "two", "three"].map((name) =>
            record(name, {
              zoneId: "Z123",
              geolocationRoutingPolicies: [{ country: unknown }],
            }),
          ),
          violations: ["one", "two", "three"].map((name) =>
            recordViolation(name, 3, "geolocation"),
          ),
        },
        {
          title: "a multivalue answer set without checks",
          resources: [
            zone,
            record("one", { multivalueAnswerRoutingPolicy: true }),
            record("two", { multivalueAnswerRoutingPolicy: "true" }),
          ],
          violations: [
            recordViolation("one", 2, "multivalue answer"),
            recordViolation("two", 2, "multivalue answer"),
          ],
        },
        {
          title: "a geoproximity set without checks",
          resources: [
            zone,
            record("one", { geoproximityRoutingPolicy: { bias: 1 } }),
            record("two", { geoproximityRoutingPolicy: { bias: 2 } }),
          ],
          violations: [
            recordViolation("one", 2, "geoproximity"),
            recordViolation("two", 2, "geoproximity"),
          ],
        },
        {
          title: "a weighted set of aliases, one of which does not evaluate its target",
          resources: [
            zone,
            balancer,
            record("one", { ...weighted, ...alias(true) }),
            record("two", { ...weighted, ...alias(false) }),
          ],
          violations: [aliasViolation("two", 2, "weighted")],
        },
        {
          title: "a group whose health check type is the empty text",
          resources: [targetGroup, group({ targetGroupArns: targetArns, healthCheckType: "" })],
          violations: [groupViolation({ by: "targetGroupArns" })],
        },
        {
          title: "a group with several health checks other than the one that is missing",
          resources: [
            targetGroup,
            group({ targetGroupArns: targetArns, healthCheckType: "EC2,EBS, VPC_LATTICE" }),
          ],
          violations: [
            groupViolation({
              by: "targetGroupArns",
              found: '"EBS,VPC_LATTICE"',
              fix: "EBS,VPC_LATTICE,ELB",
            }),
          ],
        },
        {
          title: "a group behind a traffic source of a Classic Load Balancer, with another check",
          resources: [group({ healthCheckType: "VPC_LATTICE", trafficSources: [{ type: "elb" }] })],
          violations: [
            groupViolation({
              by: "trafficSources",
              found: '"VPC_LATTICE"',
              fix: "VPC_LATTICE,ELB",
            }),
          ],
        },
        {
          title: "a weighted set beside whose policies AWS fills in empty ones",
          resources: [
            zone,
            record("blue", { ...weighted, latencyRoutingPolicies: [] }),
            record("green", { ...weighted, latencyRoutingPolicies: [] }),
          ],
          violations: [
            recordViolation("blue", 2, "weighted"),
            recordViolation("green", 2, "weighted"),
          ],
        },
        {
          title: "a weighted set of aliases of literal load balancers",
          resources: [
            zone,
            ...["blue", "green"].map((name) =>
              record(name, {
                ...weighted,
                records: undefined,
                aliases: [
                  {
                    name: `${name}.elb.amazonaws.com`,
                    zoneId: "Z32O12XQLNTSW2",
                    evaluateTargetHealth: false,
                  },
                ],
              }),
            ),
          ],
          violations: [
            aliasViolation("blue", 2, "weighted"),
            aliasViolation("green", 2, "weighted"),
          ],
        },
        {
          title: "a group behind a traffic source of another load balancer, with another check",
          resources: [
            group({ healthCheckType: "VPC_LATTICE", trafficSources: [{ type: "elbv2" }] }),
          ],
          violations: [
            groupViolation({
              by: "trafficSources",
              found: '"VPC_LATTICE"',
              fix: "VPC_LATTICE,ELB",
            }),
          ],
        },
        {
          title: "a group tied to VPC Lattice by an attachment that tells so by an ARN",
          resources: [
            group({ healthCheckType: "ELB" }),
            sourceAttachment({ identifier: "arn:aws:vpc-lattice:us-east-1:1:targetgroup/tg-1" }),
          ],
          violations: [
            groupViolation({ ...lattice, by: bySource, found: '"ELB"', fix: "ELB,VPC_LATTICE" }),
          ],
        },
      ],
      notApplicable: [
        {
          title: "a stack without groups and records",
          resources: [targetGroup],
          reason:
            "applies to Auto Scaling groups and Route 53 records, of which the stack has none",
        },
      ],
    }),
  );
});
