/**
 * Where a resource holds values, written as in the program: `subnetId`, `subnets[]` for the items of a list,
 * `subnetMappings[].subnetId` for a field of every block in a list, `vpcConfig.subnetIds[]` for a list in a block.
 */
export type PropertyPath = string;

/** One step of a path. */
export interface Segment {
  readonly name: string;
  /** Whether it holds a list. */
  readonly isList: boolean;
}

const parsed = new Map<PropertyPath, readonly Segment[]>();

/** The steps of a path, from the outside in. */
export function segmentsOf(path: PropertyPath): readonly Segment[] {
  let segments = parsed.get(path);
  if (segments === undefined) {
    segments = path.split(".").map((part) => ({
      name: part.replace("[]", ""),
      isList: part.endsWith("[]"),
    }));
    parsed.set(path, segments);
  }
  return segments;
}

/** The property of the resource that holds it all: dependencies are stated for this one. */
export function propertyOf(path: PropertyPath): string {
  return segmentsOf(path)[0]?.name ?? path;
}

/** The path as a message names it. */
export function pathName(path: PropertyPath): string {
  return path.replace(/\[\]$/, "");
}
