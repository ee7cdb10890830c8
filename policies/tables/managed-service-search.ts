import { counted, type Fault } from "../support/message";
import { isOff, isTrue, numberOf } from "../support/scalars";
import { isBlock, read, readIn, showOr, type Properties, type Value } from "../support/values";
import { entryCount } from "./entry-count";

/** What decides over which zones the data nodes of a search domain spread. */
interface Cluster {
  readonly enabled: Value;
  /** Whether it is Multi-AZ with Standby; `undefined` while that is not known. */
  readonly standby: boolean | undefined;
  readonly instanceCount: Value;
  /** The number of data nodes. @default 1 */
  readonly nodes: number | undefined;
  /** The number of zones that it has once zone awareness is on. @default 2 */
  readonly zones: number | undefined;
}

/**
 * What is wrong with the zones of a domain of OpenSearch Service or of Elasticsearch.
 *
 * Dedicated masters are no part of it: without them the data nodes elect one of themselves.
 * https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-multiaz.html
 */
export function judgeSearchDomain(properties: Properties): Fault[] {
  const cluster = clusterOf(properties);
  if (cluster === undefined) {
    return [];
  }
  const { enabled, standby } = cluster;
  if (isOff(enabled) && standby === false) {
    return [zoneAwarenessOff(cluster, properties)];
  }
  // AWS refuses a standby without zone awareness: which of the two is meant is not for us to say.
  return [
    ...tooFewNodes(cluster),
    ...(isTrue(enabled) || standby === true ? tooFewSubnets(cluster, properties) : []),
  ];
}

function clusterOf(properties: Properties): Cluster | undefined {
  const config = read(properties, "clusterConfig");
  if (config.kind === "unknown" || (config.kind === "known" && !isBlock(config.value))) {
    return undefined;
  }
  const block = config.kind === "known" && isBlock(config.value) ? config.value : {};
  const standby = standbyOf(read(block, "multiAzWithStandbyEnabled"));
  const instanceCount = read(block, "instanceCount");
  return {
    enabled: read(block, "zoneAwarenessEnabled"),
    standby,
    instanceCount,
    nodes: instanceCount.kind === "absent" ? 1 : numberOf(instanceCount),
    zones: standby === true ? 3 : zonesOf(block),
  };
}

function standbyOf(value: Value): boolean | undefined {
  if (isOff(value)) {
    return false;
  }
  return isTrue(value) ? true : undefined;
}

function zonesOf(block: Properties): number | undefined {
  const count = readIn(block, "zoneAwarenessConfig", "availabilityZoneCount");
  const zones = count.kind === "absent" ? 2 : numberOf(count);
  return zones === 2 || zones === 3 ? zones : undefined;
}

/** The numbers of data nodes that AWS accepts; for three zones without a standby any that fills them. */
function fits(nodes: number, { zones, standby }: Cluster): boolean {
  if (zones === undefined) {
    return nodes >= 2;
  }
  const isMultiple = nodes % zones === 0;
  return nodes >= zones && (isMultiple || (zones === 3 && standby !== true));
}

function zoneAwarenessOff(cluster: Cluster, properties: Properties): Fault {
  const { enabled } = cluster;
  const needs = [
    ...(nodesFit(cluster) ? [] : ["an instanceCount that is a multiple of the zones"]),
    ...(subnetsFit(cluster, properties) ? [] : ["a subnet in each zone"]),
  ];
  return {
    property: "clusterConfig.zoneAwarenessEnabled",
    found: showOr(enabled, "AWS", "false"),
    expected: "true",
    why: "all data nodes and all copies of every index stand in one Availability Zone and are lost with it",
    fix: `set zoneAwarenessEnabled: true${needs.length === 0 ? "" : `, with ${needs.join(" and ")}`}`,
    ...(needs.length === 0 ? { remedy: { clusterConfig: { zoneAwarenessEnabled: true } } } : {}),
  };
}

/** Whether the nodes are known to fill the zones that zone awareness would give the domain. */
function nodesFit(cluster: Cluster): boolean {
  const { nodes, zones } = cluster;
  return nodes !== undefined && zones !== undefined && fits(nodes, cluster);
}

/** Whether the subnets are known to be as many as these zones; a domain outside a VPC needs none. */
function subnetsFit({ zones }: Cluster, properties: Properties): boolean {
  const subnets = entryCount(properties, "vpcOptions", "subnetIds");
  return subnets === undefined
    ? read(properties, "vpcOptions").kind === "absent"
    : subnets.atLeast === zones && subnets.atMost === zones;
}

const oneNode = "the one data node is lost with its Availability Zone, and every index with it";
const unevenNodes =
  "AWS refuses a number of data nodes that does not fill the Availability Zones evenly";

function tooFewNodes(cluster: Cluster): Fault[] {
  const { enabled, standby, instanceCount, nodes, zones } = cluster;
  const isSpread = isTrue(enabled) || standby === true;
  if (nodes === undefined || (isSpread ? fits(nodes, cluster) : nodes >= 2)) {
    return [];
  }
  return [
    {
      property: "clusterConfig.instanceCount",
      found: showOr(instanceCount, "AWS", "1"),
      expected: isSpread ? expectedNodes(cluster) : "at least 2",
      why: nodes < 2 ? oneNode : unevenNodes,
      fix: `set instanceCount to ${fittingCount(nodes, zones ?? 2)}`,
    },
  ];
}

function expectedNodes({ zones, standby }: Cluster): string {
  if (zones === undefined) {
    return "at least 2";
  }
  return zones === 3 && standby !== true ? "at least 3" : `a multiple of ${zones}`;
}

function fittingCount(nodes: number, zones: number): number {
  return Math.max(1, Math.ceil(nodes / zones)) * zones;
}

function tooFewSubnets({ zones }: Cluster, properties: Properties): Fault[] {
  const subnets = entryCount(properties, "vpcOptions", "subnetIds");
  // One subnet is one zone, which placement-multi-az reports.
  if (
    zones === undefined ||
    subnets === undefined ||
    subnets.atMost >= zones ||
    subnets.atMost < 2
  ) {
    return [];
  }
  return [
    {
      property: "vpcOptions.subnetIds",
      found: counted(subnets.atMost, "subnet"),
      expected: `${counted(zones, "subnet")}, one in each Availability Zone`,
      why: "the domain cannot have data nodes in an Availability Zone in which it has no subnet",
      fix: `list a subnet of each of ${counted(zones, "Availability Zone")} in subnetIds`,
    },
  ];
}
