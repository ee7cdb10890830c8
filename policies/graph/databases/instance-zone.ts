import type { PolicyResource } from "@pulumi/policy";

import { textOf } from "../../support/scalars";
import { attributeOf } from "../attribute";

/** The Availability Zone of a database instance, named by the program or known from AWS; `undefined` as long as it is open. */
export function instanceZone(instance: PolicyResource): string | undefined {
  return textOf(attributeOf(instance, "availabilityZone"));
}
