import type { ResourceSpec } from "../deployment";
import type { Change } from "./operators";
import type { Program } from "./program";
import type { Report } from "./reports";
import { namesIn, type Path } from "./tree";

/** Whether a report is about what was changed: the property or its block, or a resource that it has to do with. */
export function isMeant(
  before: Program,
  after: Program,
  { resource, path }: Change,
  report: Report,
): boolean {
  if (report.type === "pulumi:pulumi:Stack") {
    return true;
  }
  if (report.resource === resource) {
    return path !== undefined && (namesProperty(report.property, path) || decides(path));
  }
  return [before, after].some(({ specs }) => areConnected(specs, resource, report.resource));
}

/** Properties that decide as what a resource is judged, so that another property is the one that is wrong. */
export const deciding: Readonly<Record<string, string>> = {
  aliases: "a DNS record that is no alias needs a health check of its own",
  clientVpnEndpointId: "associations are judged together with others of the same endpoint",
  clusterId: "security modules are judged together with others of the same cluster",
  clusterName: "node groups are judged together with others of the same cluster",
  engine: "one node of Redis OSS keeps data, and one of Memcached none",
  failoverRoutingPolicies: "the primary record is the one that needs a health check",
  healthCheckCustomConfig:
    "without it a Cloud Map service needs the other of its two health checks",
  nodeGroupConfigurations: "without shards of its own a replication group has one node",
  replicateSourceDb: "a read replica becomes a database of its own",
  replicationGroupId: "a member of a replication group becomes a cache of its own",
  targetType: "the health check of Lambda targets is optional",
  vpcEndpointType: "a gateway has no subnets, and an interface needs several",
  vpcId: "Gateway Load Balancer endpoints are judged together with others of the same VPC",
};

function decides([property = ""]: Path): boolean {
  return property in deciding;
}

/** Whether what a report names as the property is a path, a part of it or the block around it. */
export function namesProperty(named: string, path: Path): boolean {
  const changed = path.filter((step) => typeof step === "string");
  return named.split(" and ").some((each) => {
    const reported = each.replaceAll(/\[\d*\]/g, "").split(".");
    const common = Math.min(reported.length, changed.length);
    const isPart = reported.slice(0, common).join() === changed.slice(0, common).join();
    // A field of the same block, such as the number of nodes beside the number of zones.
    return isPart || (common > 1 && reported.slice(0, -1).join() === changed.slice(0, -1).join());
  });
}

const vpc = "aws:ec2/vpc:Vpc";

/** Types of resources that belong to their VPC as a whole: what is wrong with it is wrong with them. */
const partsOfVpc = new Set(["aws:ec2/subnet:Subnet", "aws:ec2/vpcEndpoint:VpcEndpoint"]);

/**
 * Whether references lead from one resource to another, whichever refers to the other. Through a VPC everything in a
 * network is connected: they lead through it only from what belongs to it as a whole.
 */
function areConnected(specs: readonly ResourceSpec[], from: string, to: string): boolean {
  const types = new Map(specs.map(({ name, type }) => [name, type]));
  const isPart = partsOfVpc.has(types.get(from) ?? "");
  const neighbours = neighboursOf(specs);
  const reached = new Set([from]);
  for (const name of reached) {
    if (isPart || name === from || types.get(name) !== vpc) {
      neighbours.get(name)?.forEach((next) => reached.add(next));
    }
  }
  return reached.has(to);
}

function neighboursOf(specs: readonly ResourceSpec[]): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map<string, Set<string>>(specs.map(({ name }) => [name, new Set()]));
  for (const { name, props = {} } of specs) {
    for (const other of namesIn(props)) {
      neighbours.get(name)?.add(other);
      neighbours.get(other)?.add(name);
    }
  }
  return neighbours;
}
