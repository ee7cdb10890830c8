import type * as pulumi from "@pulumi/pulumi";

/** How what holds data is kept from being lost by a deployment. */
export interface DataProtection {
  /** Whether Pulumi refuses to delete or to replace what holds data. */
  readonly protect: boolean;
  /** Whether what holds data stays in AWS when Pulumi deletes it, for somebody to take over or to delete by hand. */
  readonly retainOnDelete: boolean;
}

/** Options of a resource that holds data. */
export function holdsData(
  parent: pulumi.Resource,
  { protect, retainOnDelete }: DataProtection,
): pulumi.CustomResourceOptions {
  return { parent, protect, retainOnDelete };
}

/** Options of a resource without which data that is retained cannot be: AWS refuses to delete it while it is in use. */
export function carriesData(
  parent: pulumi.Resource,
  { retainOnDelete }: DataProtection,
): pulumi.CustomResourceOptions {
  return { parent, retainOnDelete };
}
