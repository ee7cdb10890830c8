import type { PolicyResource } from "@pulumi/policy";

/** Counts how often the properties, links and parents of resources are read. */
export function countReads(resources: readonly PolicyResource[]): () => number {
  let reads = 0;
  for (const resource of resources) {
    for (const key of ["props", "propertyDependencies", "parent"] as const) {
      const value = resource[key];
      Object.defineProperty(resource, key, {
        get: () => {
          reads += 1;
          return value;
        },
      });
    }
  }
  return () => reads;
}
