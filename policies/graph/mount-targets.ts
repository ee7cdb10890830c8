import type { PolicyResource } from "@pulumi/policy";

import { append } from "../support/multimap";
import { subnet } from "../types/network";
import { fileSystem, mountTarget } from "../types/storage";
import { attributeOf, isLeftOut } from "./attribute";
import { onlyTarget } from "./only-target";
import { together, type Placement } from "./placement";
import type { Placements } from "./placements";
import type { ResourceGraph } from "./resource-graph";
import { targetsOf } from "./targets";
import type { VpcKey, VpcZones } from "./vpc-zones";

/** An EFS file system and where its mount targets stand. */
export interface MountedFileSystem {
  readonly fileSystem: PolicyResource;
  /** The zones of all of its mount targets. */
  readonly placement: Placement;
  /** The number of Availability Zones in which their VPC surely has subnets. */
  readonly networkZones: number;
}

/**
 * The Regional file systems of the stack that have mount targets in it; none while it is not known which file system some
 * mount target belongs to. https://docs.aws.amazon.com/efs/latest/ug/features.html#availability-durability
 */
export function mountedFileSystems(
  graph: ResourceGraph,
  placements: Placements,
  vpcZones: VpcZones,
): readonly MountedFileSystem[] {
  const byFileSystem = new Map<string, PolicyResource[]>();
  for (const each of graph.ofGroup(mountTarget)) {
    const owner = onlyTarget(graph, each, "fileSystemId", fileSystem);
    if (owner.kind === "undecided") {
      return [];
    }
    if (owner.kind === "one") {
      append(byFileSystem, owner.resource.urn, each);
    }
  }
  return graph.ofGroup(fileSystem).flatMap((each) => {
    const targets = byFileSystem.get(each.urn) ?? [];
    const network = only(targets.map((target) => networkOf(graph, target, vpcZones)));
    return network === undefined || !isLeftOut(attributeOf(each, "availabilityZoneName"))
      ? []
      : [
          {
            fileSystem: each,
            placement: together(
              targets.map((target) =>
                placements.of(target, { group: mountTarget, subnets: ["subnetId"] }),
              ),
            ),
            networkZones: vpcZones.of(network).atLeast,
          },
        ];
  });
}

/** The VPC of the subnets that a mount target can stand in: its mount targets are all in one. */
function networkOf(
  graph: ResourceGraph,
  target: PolicyResource,
  vpcZones: VpcZones,
): VpcKey | undefined {
  const { targets } = targetsOf(graph, target, "subnetId", subnet);
  return only(targets.map((each) => vpcZones.vpcOf(each)));
}

/** The one value that all are; `undefined` if they differ. */
function only<T>(values: readonly T[]): T | undefined {
  const [value, ...others] = new Set(values);
  return others.length === 0 ? value : undefined;
}
