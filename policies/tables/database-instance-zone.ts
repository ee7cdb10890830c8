import type { PolicyResource } from "@pulumi/policy";

import { attributeOf } from "../graph/attribute";
import { textOf } from "../support/scalars";

/** The Availability Zone of a database instance, named by the program or known from AWS; `undefined` as long as it is open. */
export function instanceZone(instance: PolicyResource): string | undefined {
  const zone = attributeOf(instance, "availabilityZone");
  return zone.kind === "known" ? textOf(zone) : undefined;
}
