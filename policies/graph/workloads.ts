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
  ec2Instance,
  ecsService,
  ecsTaskSet,
  eksFargateProfile,
  eksNodeGroup,
  lambdaFunction,
} from "../types/compute";
import {
  dbCluster,
  dbInstance,
  dbSubnetGroup,
  docdbCluster,
  docdbSubnetGroup,
  neptuneCluster,
  neptuneSubnetGroup,
  redshiftCluster,
  redshiftSubnetGroup,
} from "../types/databases";
import { classicLoadBalancer, loadBalancer } from "../types/load-balancing";
import { kafkaCluster, searchDomain } from "../types/managed-services";
import type { TypeGroup } from "../types/type-group";
import { placedTypes } from "./placed-types";
import type { Placement } from "./placement";
import { Placements, type Placing } from "./placements";
import type { ResourceGraph } from "./resource-graph";

/** The placed types that do the work of a stack. */
const serving = new Set<TypeGroup>([
  autoScalingGroup,
  classicLoadBalancer,
  ecsService,
  ecsTaskSet,
  eksFargateProfile,
  eksNodeGroup,
  kafkaCluster,
  lambdaFunction,
  loadBalancer,
  searchDomain,
]);

/** Those that need no subnets: without any they stand in all zones, or on instances that are counted themselves. */
const needsNoSubnets = new Set<TypeGroup>([ecsService, ecsTaskSet, lambdaFunction, searchDomain]);

function inSubnetGroup(group: TypeGroup, path: string, subnetGroup: TypeGroup): Placing {
  return {
    group,
    subnetGroup: { path, placing: { group: subnetGroup, subnets: ["subnetIds[]"] } },
  };
}

/** Everything that does the work of a stack and stands in zones. */
const workloadTypes: readonly Placing[] = [
  ...placedTypes.filter(({ group }) => serving.has(group)),
  { group: ec2Instance, subnets: ["subnetId"], zones: ["availabilityZone"] },
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

/** Where the workloads of a stack stand; the placement of one that says nothing of it has no path. */
export function workloadPlacements(graph: ResourceGraph): readonly Placement[] {
  const placements = new Placements(graph);
  return workloadTypes.flatMap((placing) =>
    graph
      .ofGroup(placing.group)
      .map((resource) => placements.of(resource, placing))
      .filter(({ path }) => path !== undefined || !needsNoSubnets.has(placing.group)),
  );
}
