import assert from "node:assert/strict";

import { placedTypes, type PlacedType } from "../../../policies/graph/placed-types";
import { segmentsOf, type PropertyPath } from "../../../policies/graph/property-path";
import { deploy, ref, type ResourceSpec } from "../../support/policy/deployment";
import { subnet } from "../../support/policy/network";
import { sdkInputs } from "./sdk-inputs";

/** The zones that the subnets stand in. */
export const zoneNames = ["us-east-1a", "us-east-1b", "us-east-1c"] as const;

/** Properties under which a row applies that does not apply to every resource of its type. */
const circumstances: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { vpcEndpointType: "Interface" },
  { vpcEndpointType: "GatewayLoadBalancer" },
  { deploymentMode: "ACTIVE_STANDBY_MULTI_AZ" },
  { deploymentType: "WITH_MULTIAZ_STANDBY" },
  { channelClass: "STANDARD" },
  { clusterConfig: { zoneAwarenessEnabled: true } },
  { highAvailabilityConfig: { desiredCapacity: 2 } },
  { managedInstancesProvider: {} },
  { region: "us-east-1" },
];

/** A row for one of its types, and the one property that says where a resource stands. */
export interface Way {
  readonly row: PlacedType;
  readonly type: string;
  readonly path: PropertyPath;
  readonly by: "subnets" | "zones";
}

/** Every way in which something can say where it stands. */
export const ways: readonly Way[] = placedTypes.flatMap((row) =>
  [...row.group.types].flatMap((type) =>
    (["subnets", "zones"] as const).flatMap((by) =>
      (row[by] ?? [])
        .filter((path) => sdkInputs().get(type)?.has(path))
        .map((path) => ({ row, type, path, by })),
    ),
  ),
);

/** Properties that hold values at a path; lists on the way have a block for each value, or one for all. */
export function holding(path: PropertyPath, values: readonly unknown[]): Record<string, unknown> {
  const [step, ...rest] = segmentsOf(path);
  assert.ok(step);
  const inside = rest.map(({ name, isList }) => (isList ? `${name}[]` : name)).join(".");
  if (inside === "") {
    return { [step.name]: step.isList ? values : values[0] };
  }
  if (!step.isList) {
    return { [step.name]: holding(inside, values) };
  }
  return {
    [step.name]: rest.some(({ isList }) => isList)
      ? [holding(inside, values)]
      : values.map((value) => holding(inside, [value])),
  };
}

/** Blocks of one inside those of the other. */
export function merged(one: Record<string, unknown>, other: Record<string, unknown>): object {
  const both = Object.keys(one).filter((name) => name in other);
  return {
    ...one,
    ...other,
    ...Object.fromEntries(
      both.map((name) => [name, { ...(one[name] as object), ...(other[name] as object) }]),
    ),
  };
}

function propsOf({ row, type, path }: Way, values: readonly unknown[]): Record<string, unknown> {
  const served = row.together?.path;
  return {
    ...holding(path, values),
    ...(served !== undefined && sdkInputs().get(type)?.has(served)
      ? { [served]: ref("served") }
      : {}),
  };
}

/** A stack with what stands in some zones: one resource with all of them, or one for each where it takes one only. */
export function stackIn(
  way: Way,
  zones: readonly string[],
  given: object,
): readonly ResourceSpec[] {
  const { row, type, path, by } = way;
  const values = zones.map((zone, index) => (by === "zones" ? zone : ref(`subnet-${index}`)));
  const isOne = segmentsOf(path).some(({ isList }) => isList);
  const props = (isOne ? [values] : values.map((value) => [value])).map(
    (some) =>
      merged(given as Record<string, unknown>, propsOf(way, some)) as Record<string, unknown>,
  );
  const [servedType] = row.together?.target.types ?? [];
  return [
    ...zones.map((zone, index) => subnet(`subnet-${index}`, zone)),
    ...(servedType === undefined
      ? []
      : [{ type: servedType, name: "served", props: { vpcEndpointType: "Interface" } }]),
    ...props.map((each, index) => ({ type, name: `placed-${index}`, props: each })),
  ];
}

/** The circumstances in which a row applies. */
export function circumstanceOf(way: Way): object {
  const found = circumstances.find((given) => {
    const specs = stackIn(way, ["us-east-1a", "us-east-1b"], given);
    return (["preview", "update"] as const).every((phase) => {
      const placed = deploy(phase, specs).filter(({ name }) => name.startsWith("placed-"));
      return placed.every((resource) => way.row.isPlaced?.(resource) ?? true);
    });
  });
  assert.ok(found, `no circumstances are listed in which ${way.type} is placed`);
  return found;
}
