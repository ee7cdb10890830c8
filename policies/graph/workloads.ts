import type { PolicyResource } from "@pulumi/policy";

import {
  cacheCluster,
  cacheSubnetGroup,
  daxCluster,
  daxSubnetGroup,
  memorydbCluster,
  memorydbSubnetGroup,
  replicationGroup,
} from "../types/caches";
import {
  autoScalingGroup,
  batchComputeEnvironment,
  ec2Instance,
  ecsExpressService,
  ecsService,
  ecsTaskSet,
  eksCluster,
  emrServerlessApplication,
  lambdaFunction,
} from "../types/compute";
import {
  dbCluster,
  dbInstance,
  dbSubnetGroup,
  docdbCluster,
  docdbElasticCluster,
  docdbSubnetGroup,
  neptuneCluster,
  neptuneSubnetGroup,
  redshiftCluster,
  redshiftSubnetGroup,
  redshiftWorkgroup,
} from "../types/databases";
import { classicLoadBalancer, loadBalancer } from "../types/load-balancing";
import {
  airflowEnvironment,
  kafkaCluster,
  kafkaServerlessCluster,
  messageBroker,
  searchDomain,
  transferServer,
} from "../types/managed-services";
import type { TypeGroup } from "../types/type-group";
import { servedBy } from "./placed-groups";
import { placedTypes, type PlacedType } from "./placed-types";
import { eksCapacity } from "./placed-types/compute";
import { nowhere, type Placement } from "./placement";
import { Placements, type Placing } from "./placements";
import type { ResourceGraph } from "./resource-graph";

/** The placed types that do the work of a stack. */
const serving = new Set<TypeGroup>([
  airflowEnvironment,
  autoScalingGroup,
  batchComputeEnvironment,
  classicLoadBalancer,
  docdbElasticCluster,
  ecsExpressService,
  ecsService,
  ecsTaskSet,
  eksCapacity,
  eksCluster,
  emrServerlessApplication,
  kafkaCluster,
  kafkaServerlessCluster,
  lambdaFunction,
  loadBalancer,
  messageBroker,
  redshiftWorkgroup,
  searchDomain,
  transferServer,
]);

/**
 * Those that may have no subnets, and then stand on instances that are counted themselves, or say elsewhere what spreads
 * them. A function without subnets stands in all zones, and so keeps a stack from standing in one.
 */
const needsNoSubnets = new Set<TypeGroup>([ecsService, ecsTaskSet, messageBroker, searchDomain]);

function inSubnetGroup(group: TypeGroup, path: string, subnetGroup: TypeGroup): Placing {
  return {
    group,
    subnetGroup: { path, placing: { group: subnetGroup, subnets: ["subnetIds[]"] } },
  };
}

/** Everything that does the work of a stack and stands in zones. */
const workloadTypes: readonly PlacedType[] = [
  ...placedTypes.filter(({ group }) => serving.has(group)),
  // Without a subnet it stands in the default VPC, which the stack does not hold.
  { group: ec2Instance, subnets: ["subnetId"] },
  inSubnetGroup(cacheCluster, "subnetGroupName", cacheSubnetGroup),
  inSubnetGroup(daxCluster, "subnetGroupName", daxSubnetGroup),
  inSubnetGroup(dbCluster, "dbSubnetGroupName", dbSubnetGroup),
  inSubnetGroup(dbInstance, "dbSubnetGroupName", dbSubnetGroup),
  inSubnetGroup(docdbCluster, "dbSubnetGroupName", docdbSubnetGroup),
  inSubnetGroup(memorydbCluster, "subnetGroupName", memorydbSubnetGroup),
  inSubnetGroup(neptuneCluster, "neptuneSubnetGroupName", neptuneSubnetGroup),
  inSubnetGroup(redshiftCluster, "clusterSubnetGroupName", redshiftSubnetGroup),
  inSubnetGroup(replicationGroup, "subnetGroupName", cacheSubnetGroup),
];

/** The types themselves. */
export const workloadGroups: readonly TypeGroup[] = workloadTypes.map(({ group }) => group);

/** Where the workloads of a stack stand; the placement of one that says nothing of it has no path. */
export function workloadPlacements(graph: ResourceGraph): readonly Placement[] {
  const placements = new Placements(graph);
  return workloadTypes.flatMap((type) =>
    graph
      .ofGroup(type.group)
      .map((resource) =>
        isPartOfStack(graph, resource, type) ? placements.of(resource, type) : nowhere,
      )
      .filter(({ path }) => path !== undefined || !needsNoSubnets.has(type.group)),
  );
}

/** Whether a resource does not serve something outside the stack, together with others that the stack does not hold. */
function isPartOfStack(
  graph: ResourceGraph,
  resource: PolicyResource,
  { together }: PlacedType,
): boolean {
  return together === undefined || servedBy(graph, resource, together).kind === "one";
}
