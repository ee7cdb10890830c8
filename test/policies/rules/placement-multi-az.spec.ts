import { placementMultiAz } from "../../../policies/rules/placement-multi-az";
import { computed, linked, ref, type ResourceSpec } from "../../support/policy/deployment";
import {
  autoScalingGroup,
  awsxVpc,
  loadBalancer,
  privateSubnetId,
  privateSubnetIds,
  subnet,
  vpc,
} from "../../support/policy/network";
import { declare, stackTests, type Expected } from "../../support/policy/rule-tables";

const group = autoScalingGroup;
const a1 = subnet("a1", "us-east-1a");
const a2 = subnet("a2", "us-east-1a");
const b1 = subnet("b1", "us-east-1b");
const anywhere1 = subnet("anywhere1");
const anywhere2 = subnet("anywhere2");
const twoZones = awsxVpc("net", ["us-east-1a", "us-east-1b"]);
const oneZone = awsxVpc("net", ["us-east-1a"]);

function groupViolation(found: string, lost: string, property = "vpcZoneIdentifiers"): Expected {
  const fix =
    property === "availabilityZones"
      ? "add another Availability Zone to availabilityZones"
      : `add to ${property} a subnet of another Availability Zone`;
  return {
    resource: "web",
    message: [
      `Auto Scaling group "web", ${property}: found ${found}, expected at least two Availability Zones.`,
      `Why: the loss of ${lost} takes the whole Auto Scaling group down.`,
      `Fix: ${fix}.`,
    ].join("\n"),
  };
}

function balancerViolation(property: string): Expected {
  return {
    resource: "web",
    message: [
      `Load balancer "web", ${property}: found one Availability Zone (us-east-1a), expected at least two Availability Zones.`,
      "Why: the loss of us-east-1a takes the whole load balancer down.",
      `Fix: add to ${property} a subnet of another Availability Zone.`,
    ].join("\n"),
  };
}

const inZoneA = groupViolation("one Availability Zone (us-east-1a)", "us-east-1a");
const inOneSubnet = groupViolation("one subnet", "its one Availability Zone");

/** A balancer by mappings; AWS fills in the subnets. */
function mapped(mappings: unknown, type = "aws:lb/loadBalancer:LoadBalancer"): ResourceSpec {
  return {
    type,
    name: "web",
    props: { subnetMappings: mappings, subnets: computed(["a1-id", "b1-id"]) },
  };
}

function groupByZones(zones: unknown): ResourceSpec {
  return {
    type: "aws:autoscaling/group:Group",
    name: "web",
    props: { availabilityZones: zones, vpcZoneIdentifiers: computed([]) },
  };
}

const vpnEndpoint: ResourceSpec = { type: "aws:ec2clientvpn/endpoint:Endpoint", name: "vpn" };

function association(name: string, subnetName: string): ResourceSpec {
  return {
    type: "aws:ec2clientvpn/networkAssociation:NetworkAssociation",
    name,
    props: { clientVpnEndpointId: ref("vpn"), subnetId: ref(subnetName) },
  };
}

describe("placement-multi-az", () => {
  declare(
    stackTests(placementMultiAz, {
      valid: [
        {
          title: "a group over subnets of two zones",
          resources: [a1, b1, group("web", [ref("a1"), ref("b1")])],
        },
        {
          title: "a load balancer over subnets of two zones",
          resources: [a1, b1, loadBalancer("web", [ref("a1"), ref("b1")])],
        },
        {
          title: "a load balancer with mappings to subnets of two zones",
          resources: [a1, b1, mapped([{ subnetId: ref("a1") }, { subnetId: ref("b1") }])],
        },
        {
          title: "a group over a list that is an output of a component in two zones",
          resources: [...twoZones, group("web", privateSubnetIds(twoZones))],
        },
        {
          title: "a group over two items of such a list",
          resources: [
            ...twoZones,
            group("web", [privateSubnetId(twoZones, 0), privateSubnetId(twoZones, 1)]),
          ],
        },
        {
          title:
            "a group over a list put together of a subnet and of literal ids, stack references or look-ups",
          phases: ["preview"],
          resources: [a1, group("web", linked(["a1"], ["a1-id", "subnet-elsewhere"]))],
        },
        {
          title: "a group over a list put together of a component in one zone and of a subnet",
          phases: ["preview"],
          resources: [
            ...oneZone,
            a1,
            group(
              "web",
              linked([...oneZone.map(({ name }) => name), "a1"], ["x", "subnet-elsewhere"]),
            ),
          ],
        },
        {
          title: "a group over a list put together of two subnets of one zone, until it is known",
          phases: ["preview"],
          resources: [a1, a2, group("web", linked(["a1", "a2"], ["a1-id", "a2-id"]))],
        },
        {
          title: "a group over the same subnet twice, until it is known",
          phases: ["preview"],
          resources: [a1, group("web", [ref("a1"), ref("a1")])],
        },
        {
          title: "a group over two named zones",
          resources: [groupByZones(["us-east-1a", "us-east-1b"])],
        },
        {
          title: "a group over two zones that are outputs not known yet",
          phases: ["preview"],
          resources: [a1, groupByZones([linked(["a1"], "x"), linked(["a1"], "y")])],
        },
        {
          title: "a group over two subnets whose zones AWS chooses, until they are known",
          phases: ["preview"],
          resources: [anywhere1, anywhere2, group("web", [ref("anywhere1"), ref("anywhere2")])],
        },
        {
          title: "a group over a subnet with a zone and one whose zone AWS chooses",
          resources: [a1, anywhere1, group("web", [ref("a1"), ref("anywhere1")])],
        },
        {
          title: "a group over two subnets that the stack does not hold",
          resources: [group("web", ["subnet-1", "subnet-2"])],
        },
        {
          title: "a group over one subnet of the stack and one outside it",
          resources: [a1, group("web", [ref("a1"), "subnet-2"])],
        },
        {
          title: "a group over subnets of another stack that are not known yet",
          phases: ["preview"],
          resources: [
            { type: "pulumi:pulumi:StackReference", name: "network" },
            group("web", linked(["network"], ["subnet-1"])),
          ],
        },
        {
          title: "a group over a list mixed of one subnet and another stack",
          phases: ["preview"],
          resources: [
            a1,
            { type: "pulumi:pulumi:StackReference", name: "network" },
            group("web", linked(["network", "a1"], ["a1-id"])),
          ],
        },
        {
          title: "a group that leaves its placement to AWS",
          phases: ["preview"],
          resources: [group("web", computed([]))],
        },
        {
          title: "a group whose literal subnets and whose old zones disagree",
          resources: [
            {
              type: "aws:autoscaling/group:Group",
              name: "web",
              props: {
                vpcZoneIdentifiers: ["subnet-1", "subnet-2"],
                availabilityZones: ["us-east-1a"],
              },
            },
          ],
        },
      ],
      invalid: [
        {
          title: "a group over two subnets of the same zone",
          resources: [a1, a2, b1, group("web", [ref("a1"), ref("a2")])],
          violations: [inZoneA],
        },
        {
          title: "a group over one subnet",
          resources: [a1, b1, group("web", [ref("a1")])],
          violations: [inZoneA],
        },
        {
          title: "a group over the same subnet twice, once it is known",
          phases: ["update"],
          resources: [a1, group("web", [ref("a1"), ref("a1")])],
          violations: [inZoneA],
        },
        {
          title: "a group over a component in one zone",
          resources: [...oneZone, group("web", privateSubnetIds(oneZone))],
          violations: [inZoneA],
        },
        {
          title:
            "an ECS service over a component in one zone, with a security group beside its subnets",
          resources: [
            ...oneZone,
            { type: "aws:ec2/securityGroup:SecurityGroup", name: "web-security" },
            {
              type: "aws:ecs/service:Service",
              name: "web",
              props: {
                networkConfiguration: {
                  subnets: privateSubnetIds(oneZone),
                  securityGroups: [ref("web-security")],
                },
              },
            },
          ],
          violations: [
            {
              resource: "web",
              message: [
                'ECS service "web", networkConfiguration.subnets: found one Availability Zone (us-east-1a), expected at least two Availability Zones.',
                "Why: the loss of us-east-1a takes the whole ECS service down.",
                "Fix: add to networkConfiguration.subnets a subnet of another Availability Zone.",
              ].join("\n"),
            },
          ],
        },
        {
          title: "a group over the first item only of a component in two zones",
          phases: ["preview"],
          resources: [...twoZones, group("web", [privateSubnetId(twoZones, 0)])],
          violations: [inOneSubnet],
        },
        {
          title: "a group over that item once it is known",
          phases: ["update"],
          resources: [...twoZones, group("web", [privateSubnetId(twoZones, 0)])],
          violations: [inZoneA],
        },
        {
          title: "a group over one subnet that the stack does not hold",
          resources: [group("web", ["subnet-1"])],
          violations: [inOneSubnet],
        },
        {
          title: "a group over one subnet whose zone AWS chooses, whatever it is",
          phases: ["preview"],
          resources: [anywhere1, group("web", [ref("anywhere1")])],
          violations: [inOneSubnet],
        },
        {
          title: "a group over two subnets for which AWS chose the same zone",
          phases: ["update"],
          resources: [anywhere1, anywhere2, group("web", [ref("anywhere1"), ref("anywhere2")])],
          violations: [groupViolation("one Availability Zone (us-east-1f)", "us-east-1f")],
        },
        {
          title: "a group over one named zone",
          resources: [groupByZones(["us-east-1a"])],
          violations: [
            groupViolation("one Availability Zone (us-east-1a)", "us-east-1a", "availabilityZones"),
          ],
        },
        {
          title: "a group over one zone that is not known yet",
          phases: ["preview"],
          resources: [a1, groupByZones([linked(["a1"], "x")])],
          violations: [
            groupViolation(
              "one Availability Zone",
              "its one Availability Zone",
              "availabilityZones",
            ),
          ],
        },
        {
          title: "a load balancer over two subnets of the same zone",
          resources: [a1, a2, loadBalancer("web", [ref("a1"), ref("a2")])],
          violations: [balancerViolation("subnets")],
        },
        {
          title: "such a load balancer under its other type token",
          resources: [
            a1,
            a2,
            {
              ...loadBalancer("web", [ref("a1"), ref("a2")]),
              type: "aws:alb/loadBalancer:LoadBalancer",
            },
          ],
          violations: [balancerViolation("subnets")],
        },
        {
          title: "mappings to one zone, whatever the subnets were before the change",
          resources: [a1, a2, b1, mapped([{ subnetId: ref("a1") }, { subnetId: ref("a2") }])],
          violations: [balancerViolation("subnetMappings[].subnetId")],
        },
        {
          title: "a load balancer over subnets of a VPC made in one zone, once per resource",
          phases: ["update"],
          resources: [
            vpc("main"),
            subnet("s1", "us-east-1a", "main"),
            subnet("s2", "us-east-1a", "main"),
            loadBalancer("web", linked(["main", "s1", "s2"], ["s1-id", "s2-id"])),
          ],
          violations: [balancerViolation("subnets")],
        },
        {
          title: "every resource in one zone, and only those",
          resources: [
            a1,
            b1,
            group("right", [ref("a1"), ref("b1")]),
            loadBalancer("front", [ref("a1"), ref("b1")]),
            group("web", [ref("a1")]),
            group("worker", [ref("a1")]),
          ],
          violations: [
            inZoneA,
            { resource: "worker", message: inZoneA.message.replace('"web"', '"worker"') },
          ],
        },
        {
          title: "several resources that serve one thing, once and by the names of all",
          resources: [a1, a2, vpnEndpoint, association("first", "a1"), association("second", "a2")],
          violations: [
            {
              resource: "first",
              message: [
                'Client VPN network association "first", subnetId: found one Availability Zone (us-east-1a), expected at least two Availability Zones.',
                'Why: the loss of us-east-1a takes every Client VPN network association of these ("first", "second") down.',
                "Fix: add another Client VPN network association in another Availability Zone.",
              ].join("\n"),
            },
          ],
        },
        {
          title: "a group in two zones where three are wanted",
          config: { minimumZones: 3 },
          resources: [a1, b1, group("web", [ref("a1"), ref("b1")])],
          violations: [
            {
              resource: "web",
              message: [
                'Auto Scaling group "web", vpcZoneIdentifiers: found two Availability Zones (us-east-1a, us-east-1b), expected at least three Availability Zones.',
                "Why: the loss of one Availability Zone leaves one Availability Zone to the whole Auto Scaling group.",
                "Fix: add to vpcZoneIdentifiers a subnet of another Availability Zone.",
              ].join("\n"),
            },
          ],
        },
      ],
      notApplicable: [
        {
          title: "a stack without load balancers and Auto Scaling groups",
          resources: [a1, { type: "aws:s3/bucket:Bucket", name: "logs" }],
          reason:
            "applies to resources that stand in subnets or Availability Zones, of which the stack has none",
        },
      ],
    }),
  );
});
