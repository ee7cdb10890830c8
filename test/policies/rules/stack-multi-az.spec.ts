import { stackMultiAz } from "../../../policies/rules/stack-multi-az";
import { computed, ref, type ResourceSpec } from "../../support/policy/deployment";
import {
  autoScalingGroup,
  awsxVpc,
  loadBalancer,
  privateSubnetId,
  privateSubnetIds,
  subnet,
} from "../../support/policy/network";
import { declare, stackTests, type Expected } from "../../support/policy/rule-tables";

const root: ResourceSpec = { type: "pulumi:pulumi:Stack", name: "shop-prod", component: true };
const a = subnet("a", "us-east-1a");
const a2 = subnet("a2", "us-east-1a");
const b = subnet("b", "us-east-1b");
const net = awsxVpc("net", ["us-east-1a", "us-east-1b"]);
const nothing =
  "applies to workloads that stand in Availability Zones, of which the stack has none";

function instance(name: string, subnetId: unknown): ResourceSpec {
  return {
    type: "aws:ec2/instance:Instance",
    name,
    props: { subnetId, availabilityZone: computed("us-east-1a") },
  };
}

function subnetGroup(name: string, subnetIds: unknown): ResourceSpec {
  return { type: "aws:rds/subnetGroup:SubnetGroup", name, props: { subnetIds } };
}

function database(name: string, dbSubnetGroupName: unknown): ResourceSpec {
  return { type: "aws:rds/instance:Instance", name, props: { dbSubnetGroupName } };
}

function violation(found: string, why: string, wanted = "two", resource = "shop-prod"): Expected {
  return {
    resource,
    message: [
      `Stack "${resource}", workloads: found ${found}, expected at least ${wanted} Availability Zones.`,
      `Why: the loss of ${why}.`,
      "Fix: let the workloads use subnets in another Availability Zone, and make such subnets where the network has none.",
    ].join("\n"),
  };
}

const lostA = "us-east-1a takes all of these workloads down";

describe("stack-multi-az", () => {
  declare(
    stackTests(stackMultiAz, {
      valid: [
        {
          title: "an instance in one zone beside a cluster that spans two",
          resources: [
            a,
            b,
            {
              type: "aws:eks/cluster:Cluster",
              name: "eks",
              props: { vpcConfig: { subnetIds: [ref("a"), ref("b")] } },
            },
            instance("bastion", ref("a")),
            root,
          ],
        },
        {
          title:
            "an instance in one zone beside a function outside of any network, which is in all of them",
          resources: [
            root,
            a,
            instance("bastion", ref("a")),
            { type: "aws:lambda/function:Function", name: "resize" },
          ],
        },
        {
          title: "functions outside of any network",
          resources: [
            root,
            { type: "aws:lambda/function:Function", name: "resize", props: { role: "r" } },
          ],
        },
        {
          title: "one group in two zones",
          resources: [root, a, b, autoScalingGroup("web", [ref("a"), ref("b")])],
        },
        {
          title: "two instances in two zones",
          resources: [root, a, b, instance("one", ref("a")), instance("two", ref("b"))],
        },
        {
          title: "instances in one zone beside a group in two",
          resources: [
            root,
            a,
            b,
            instance("one", ref("a")),
            autoScalingGroup("web", [ref("a"), ref("b")]),
          ],
        },
        {
          title: "a group all over an awsx network",
          resources: [root, ...net, autoScalingGroup("web", privateSubnetIds(net))],
        },
        {
          title: "two workloads, each in a subnet of an awsx network that is not known yet",
          phases: ["preview"],
          resources: [
            root,
            ...net,
            instance("one", privateSubnetId(net, 0)),
            instance("two", privateSubnetId(net, 0)),
          ],
        },
        {
          title: "one instance in a subnet that the stack does not hold",
          resources: [root, instance("one", "subnet-0123")],
        },
        {
          title: "one instance in the default network",
          resources: [root, instance("one", computed("subnet-0123"))],
          phases: ["preview"],
        },
        {
          title: "one zone, beside a workload in a subnet that the stack does not hold",
          resources: [root, a, instance("one", ref("a")), instance("two", "subnet-0123")],
        },
        {
          title: "a group in one zone and a database in a subnet group of two",
          resources: [
            root,
            a,
            b,
            autoScalingGroup("web", [ref("a")]),
            subnetGroup("group", [ref("a"), ref("b")]),
            database("orders", ref("group")),
          ],
        },
        {
          title:
            "a group in one zone and a database in a subnet group that the stack does not hold",
          resources: [
            root,
            a,
            autoScalingGroup("web", [ref("a")]),
            database("orders", "elsewhere"),
          ],
        },
        {
          title: "a group in one zone beside a group in one subnet that the stack does not hold",
          config: { minimumZones: 3 },
          resources: [
            root,
            a,
            autoScalingGroup("web", [ref("a")]),
            autoScalingGroup("far", ["subnet-1"]),
          ],
        },
        {
          title: "nodes in one zone of a cluster that the stack does not hold",
          resources: [
            root,
            a,
            {
              type: "aws:eks/nodeGroup:NodeGroup",
              name: "nodes",
              props: { clusterName: "far", subnetIds: [ref("a")] },
            },
          ],
        },
      ],
      invalid: [
        {
          title: "a load balancer and a group in two subnets of one zone",
          resources: [
            root,
            a,
            a2,
            loadBalancer("front", [ref("a"), ref("a2")]),
            autoScalingGroup("web", [ref("a"), ref("a2")]),
          ],
          violations: [violation("two workloads in one Availability Zone (us-east-1a)", lostA)],
        },
        {
          title: "a single instance",
          resources: [root, a, b, instance("one", ref("a"))],
          violations: [violation("one workload in one Availability Zone (us-east-1a)", lostA)],
        },
        {
          title: "a single instance in a stack that tests do not show",
          resources: [instance("one", ref("a")), a, b],
          violations: [
            {
              resource: "one",
              message: violation(
                "one workload in one Availability Zone (us-east-1a)",
                lostA,
                "two",
                "one",
              ).message,
            },
          ],
        },
        {
          title: "a single instance in one of several subnets",
          phases: ["preview"],
          resources: [root, ...net, instance("one", privateSubnetId(net, 0))],
          violations: [
            violation(
              "one workload in one Availability Zone",
              "this one Availability Zone takes all of these workloads down",
            ),
          ],
        },
        {
          title: "a group and a database whose subnet group has one zone",
          resources: [
            root,
            a,
            a2,
            autoScalingGroup("web", [ref("a")]),
            subnetGroup("group", [ref("a"), ref("a2")]),
            database("orders", ref("group")),
          ],
          violations: [violation("two workloads in one Availability Zone (us-east-1a)", lostA)],
        },
        {
          title: "two zones where three are wanted",
          config: { minimumZones: 3 },
          resources: [root, a, b, autoScalingGroup("web", [ref("a"), ref("b")])],
          violations: [
            violation(
              "one workload in two Availability Zones (us-east-1a, us-east-1b)",
              "one of them leaves all of these workloads one Availability Zone",
              "three",
            ),
          ],
        },
      ],
      notApplicable: [
        { title: "an empty stack", resources: [], reason: nothing },
        {
          title: "buckets and tables",
          resources: [
            root,
            { type: "aws:s3/bucket:Bucket", name: "media" },
            { type: "aws:dynamodb/table:Table", name: "users" },
          ],
          reason: nothing,
        },
        { title: "a network without workloads", resources: [root, a, b], reason: nothing },
      ],
    }),
  );
});
