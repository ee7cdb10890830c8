import assert from "node:assert/strict";

import { placedTypes } from "../../../policies/graph/placed-types";
import { propertyOf, type PropertyPath } from "../../../policies/graph/property-path";
import { placementMultiAz } from "../../../policies/rules/placement-multi-az";
import {
  computed,
  deploy,
  linked,
  ref,
  type Phase,
  type ResourceSpec,
} from "../../support/policy/deployment";
import { subnet } from "../../support/policy/network";
import { runStackRule, type Violation } from "../../support/policy/run-rule";
import {
  circumstanceOf,
  holding,
  merged,
  stackIn,
  ways,
  zoneNames,
} from "../coverage/placed-stacks";
import { sdkInputs } from "../coverage/sdk-inputs";

const phases: readonly Phase[] = ["preview", "update"];

async function violationsIn(
  phase: Phase,
  specs: readonly ResourceSpec[],
): Promise<readonly Violation[]> {
  const outcome = await runStackRule(placementMultiAz, deploy(phase, specs));
  return outcome.kind === "judged" ? outcome.violations : [];
}

/** A program and what it shows. */
interface Case {
  readonly title: string;
  readonly resources: readonly ResourceSpec[];
}

const network = [subnet("a", "us-east-1a"), subnet("a2", "us-east-1a"), subnet("b", "us-east-1b")];
const vpcSpec: ResourceSpec = { type: "aws:ec2/vpc:Vpc", name: "main" };
const clusterSpec: ResourceSpec = { type: "aws:eks/cluster:Cluster", name: "cluster" };
const elsewhere: ResourceSpec = { type: "pulumi:pulumi:StackReference", name: "elsewhere" };

function nodeGroup(name: string, clusterName: unknown, subnetName: string): ResourceSpec {
  const type = "aws:eks/nodeGroup:NodeGroup";
  return { type, name, props: { clusterName, subnetIds: [ref(subnetName)] } };
}

function endpoint(vpcEndpointType: unknown, subnetIds: unknown, name = "endpoint"): ResourceSpec {
  const type = "aws:ec2/vpcEndpoint:VpcEndpoint";
  return { type, name, props: { vpcEndpointType, vpcId: ref("main"), subnetIds } };
}

function endpointSubnet(vpcEndpointId: unknown, subnetName: string): ResourceSpec {
  const type = "aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation";
  return {
    type,
    name: `association-${subnetName}`,
    props: { vpcEndpointId, subnetId: ref(subnetName) },
  };
}

function managedIn(subnetName: string, id: unknown = ref(subnetName)): object {
  return { instanceLaunchTemplate: { networkConfiguration: { subnets: [id] } } };
}

function capacityProvider(name: string, managedInstancesProvider: unknown): ResourceSpec {
  const type = "aws:ecs/capacityProvider:CapacityProvider";
  return { type, name, props: { cluster: ref("ecs"), managedInstancesProvider } };
}

/** A resource in one subnet that stands there rightly, or may do so. */
function inOneSubnet(
  type: string,
  path: PropertyPath,
  given: Record<string, unknown>,
): ResourceSpec[] {
  const props = merged(given, holding(path, [ref("a")])) as Record<string, unknown>;
  return [...network, vpcSpec, elsewhere, { type, name: "placed", props }];
}

/** A value that is known in an update only. */
function later(value: unknown): unknown {
  return linked(["elsewhere"], value);
}

const accepted: readonly Case[] = [
  {
    title: "a gateway endpoint, and one whose type is left out",
    resources: [
      ...network,
      vpcSpec,
      endpoint("Gateway", [ref("a")]),
      endpoint(undefined, [ref("a")], "other"),
    ],
  },
  {
    title: "an interface endpoint to which an association adds another zone",
    resources: [
      ...network,
      vpcSpec,
      endpoint("Interface", [ref("a")]),
      endpointSubnet(ref("endpoint"), "b"),
    ],
  },
  {
    title: "a capacity provider beside one of the same cluster of which nothing is known yet",
    resources: [
      ...network,
      { type: "aws:ecs/cluster:Cluster", name: "ecs" },
      capacityProvider("first", managedIn("a")),
      capacityProvider("second", linked(["b"], managedIn("b", "b-id"))),
    ],
  },
  {
    title: "interface endpoints, to either of which an association may add another zone",
    resources: [
      ...network,
      vpcSpec,
      endpoint("Interface", [ref("a")]),
      endpoint("Gateway", computed([]), "gateway"),
      endpointSubnet(linked(["endpoint", "gateway"], "endpoint-id"), "b"),
    ],
  },
  {
    title: "an interface endpoint whose subnets are all added by associations",
    resources: [
      ...network,
      vpcSpec,
      endpoint("Interface", computed([])),
      endpointSubnet(ref("endpoint"), "a"),
      endpointSubnet(ref("endpoint"), "b"),
    ],
  },
  {
    title: "a subnet added to an endpoint that the stack does not hold",
    resources: [...network, endpointSubnet("vpce-1", "a")],
  },
  {
    title: "a Gateway Load Balancer endpoint in each zone of a VPC",
    resources: [
      ...network,
      vpcSpec,
      endpoint("GatewayLoadBalancer", [ref("a")]),
      endpoint("GatewayLoadBalancer", [ref("b")], "other"),
    ],
  },
  {
    title: "a node group for each zone of a cluster",
    resources: [
      ...network,
      clusterSpec,
      nodeGroup("x", ref("cluster"), "a"),
      nodeGroup("y", ref("cluster"), "b"),
    ],
  },
  {
    title:
      "a node group for each zone of a cluster that the stack does not hold, known by name or later",
    resources: [
      ...network,
      elsewhere,
      nodeGroup("x", later("elsewhere"), "a"),
      nodeGroup("y", later("elsewhere"), "b"),
      nodeGroup("v", "named", "a"),
      nodeGroup("w", "named", "b"),
    ],
  },
  {
    title: "nodes in one zone beside Fargate profiles in another of the same cluster",
    resources: [
      ...network,
      clusterSpec,
      nodeGroup("gpu", ref("cluster"), "a"),
      { ...nodeGroup("pods", ref("cluster"), "b"), type: "aws:eks/fargateProfile:FargateProfile" },
    ],
  },
  {
    title: "nodes in one zone of a cluster in Auto Mode, which makes others",
    resources: [
      ...network,
      { ...clusterSpec, props: { computeConfig: { enabled: true } } },
      nodeGroup("gpu", ref("cluster"), "a"),
    ],
  },
  {
    title: "a group in a placement group",
    resources: inOneSubnet("aws:autoscaling/group:Group", "vpcZoneIdentifiers[]", {
      placementGroup: "close",
    }),
  },
  {
    title: "a local EKS cluster on an Outpost",
    resources: inOneSubnet("aws:eks/cluster:Cluster", "vpcConfig.subnetIds[]", {
      outpostConfig: { outpostArns: ["arn:aws:outposts:us-east-1:1:outpost/op-1"] },
    }),
  },
  {
    title: "a compute environment in a placement group",
    resources: inOneSubnet(
      "aws:batch/computeEnvironment:ComputeEnvironment",
      "computeResources.subnets[]",
      {
        computeResources: { placementGroup: "close" },
      },
    ),
  },
  {
    title: "a RabbitMQ cluster with one subnet",
    resources: inOneSubnet("aws:mq/broker:Broker", "subnetIds[]", {
      deploymentMode: "CLUSTER_MULTI_AZ",
    }),
  },
  {
    title: "a search domain without zone awareness, which takes one subnet",
    resources: inOneSubnet("aws:opensearch/domain:Domain", "vpcOptions.subnetIds[]", {
      clusterConfig: { instanceCount: 1 },
    }),
  },
  {
    title: "a MediaLive channel of one pipeline",
    resources: inOneSubnet("aws:medialive/channel:Channel", "vpc.subnetIds[]", {
      channelClass: "SINGLE_PIPELINE",
    }),
  },
  {
    title: "a single Timestream instance",
    resources: inOneSubnet("aws:timestreaminfluxdb/dbInstance:DbInstance", "vpcSubnetIds[]", {
      deploymentType: "SINGLE_AZ",
    }),
  },
  {
    title: "a function, a service and a firewall that say nothing of subnets",
    resources: [
      {
        type: "aws:lambda/function:Function",
        name: "function",
        props: { vpcConfig: { subnetIds: [] } },
      },
      { type: "aws:ecs/service:Service", name: "service", props: { desiredCount: 2 } },
      { type: "aws:networkfirewall/firewall:Firewall", name: "firewall" },
    ],
  },
  {
    title: "a Redshift Serverless workgroup in the two zones that US West (N. California) has",
    resources: [
      subnet("west-a", "us-west-1a"),
      subnet("west-c", "us-west-1c"),
      {
        type: "aws:redshiftserverless/workgroup:Workgroup",
        name: "workgroup",
        props: { region: "us-west-1", subnetIds: [ref("west-a"), ref("west-c")] },
      },
    ],
  },
];

/** Accepted while the property that decides whether they stand in zones at all is not known. */
const undecided: readonly Case[] = [
  {
    title: "a VPC endpoint of a type that is not known",
    resources: [...network, vpcSpec, elsewhere, endpoint(later("Interface"), [ref("a")])],
  },
  {
    title: "a broker of a mode that is not known",
    resources: inOneSubnet("aws:mq/broker:Broker", "subnetIds[]", {
      deploymentMode: later("ACTIVE_STANDBY_MULTI_AZ"),
    }),
  },
  {
    title: "a domain of which it is not known whether it is aware of zones",
    resources: inOneSubnet("aws:opensearch/domain:Domain", "vpcOptions.subnetIds[]", {
      clusterConfig: { zoneAwarenessEnabled: later(true) },
    }),
  },
  {
    title: "an EKS cluster that may be local",
    resources: inOneSubnet("aws:eks/cluster:Cluster", "vpcConfig.subnetIds[]", {
      outpostConfig: later(undefined),
    }),
  },
];

const rejected: readonly Case[] = [
  {
    title: "all node groups of a cluster in one zone",
    resources: [
      ...network,
      clusterSpec,
      nodeGroup("x", ref("cluster"), "a"),
      nodeGroup("y", ref("cluster"), "a2"),
    ],
  },
  {
    title: "an interface endpoint and an association, both in one zone",
    resources: [
      ...network,
      vpcSpec,
      endpoint("Interface", [ref("a")]),
      endpointSubnet(ref("endpoint"), "a2"),
    ],
  },
  {
    title: "an interface endpoint whose only subnet is added by an association",
    resources: [
      ...network,
      vpcSpec,
      endpoint("Interface", computed([])),
      endpointSubnet(ref("endpoint"), "a"),
    ],
  },
  {
    title: "a search domain that writes true as a text",
    resources: inOneSubnet("aws:elasticsearch/domain:Domain", "vpcOptions.subnetIds[]", {
      clusterConfig: { zoneAwarenessEnabled: "true" },
    }),
  },
  {
    title: "the only Gateway Load Balancer endpoint of a VPC",
    resources: [...network, vpcSpec, endpoint("GatewayLoadBalancer", [ref("b")])],
  },
];

describe("the types that stand in zones", function () {
  this.timeout(60_000);

  it("are read by properties that the SDK has", () => {
    for (const row of placedTypes) {
      const paths = [...(row.subnets ?? []), ...(row.zones ?? []), row.together?.path ?? []].flat();
      const known = [...row.group.types].map((type) => sdkInputs().get(type) ?? new Set());
      assert.ok(paths.length > 0);
      for (const path of paths) {
        assert.ok(
          known.some((inputs) => inputs.has(path)),
          `${row.group.label}: ${path}`,
        );
      }
    }
  });

  it("say for every type token where it stands", () => {
    for (const { group } of placedTypes) {
      for (const type of group.types) {
        assert.ok(
          ways.some((way) => way.type === type),
          type,
        );
      }
    }
  });

  for (const way of ways) {
    const { row, type, path } = way;
    const wanted = Math.max(2, row.minimumZones ?? 0);
    for (const phase of phases) {
      it(`rejects ${type} with ${path} in too few zones, in a ${phase}`, async () => {
        const zones = [...zoneNames.slice(0, wanted - 1), zoneNames[0]];
        const violations = await violationsIn(phase, stackIn(way, zones, circumstanceOf(way)));
        const named = zoneNames.slice(0, wanted - 1).join(", ");
        assert.equal(violations.length, 1);
        assert.match(
          violations[0]?.message ?? "",
          new RegExp(`^[^\\n]*${propertyOf(path)}.*: found [a-z ]+ \\(${named}\\), `, "i"),
        );
      });

      it(`accepts ${type} with ${path} in enough zones, in a ${phase}`, async () => {
        const zones = zoneNames.slice(0, wanted);
        assert.deepEqual(await violationsIn(phase, stackIn(way, zones, circumstanceOf(way))), []);
      });
    }
  }

  for (const phase of phases) {
    for (const { title, resources } of accepted) {
      it(`leave alone ${title}, in a ${phase}`, async () => {
        assert.deepEqual(await violationsIn(phase, resources), []);
      });
    }

    for (const { title, resources } of rejected) {
      it(`do not leave alone ${title}, in a ${phase}`, async () => {
        assert.equal((await violationsIn(phase, resources)).length, 1);
      });
    }
  }

  for (const { title, resources } of undecided) {
    it(`leave undecided ${title} in a preview`, async () => {
      assert.deepEqual(await violationsIn("preview", resources), []);
    });

    it(`decide in an update ${title} in a preview`, async () => {
      assert.equal((await violationsIn("update", resources)).length, 1);
    });
  }
});
