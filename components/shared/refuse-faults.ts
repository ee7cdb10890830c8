import * as pulumi from "@pulumi/pulumi";

/**
 * Refuses arguments with all that is wrong with them at once, after the type and the name of what was given them, such as
 * `multizone:data:Bucket buckets-media: expirationDays is 30; expected …`.
 *
 * @param component The component that was given them.
 * @param faults What is wrong; nothing where they are sound.
 * @throws {pulumi.ResourceError} with every fault.
 */
export function refuseFaults(component: pulumi.Resource, faults: readonly string[]): void {
  if (faults.length > 0) {
    const what = `${pulumi.resourceType(component)} ${pulumi.resourceName(component)}`;
    throw new pulumi.ResourceError(`${what}: ${faults.join("; ")}`, component, true);
  }
}
