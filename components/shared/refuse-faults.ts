import * as pulumi from "@pulumi/pulumi";

/**
 * Refuses arguments with all that is wrong with them at once.
 *
 * @param component The component that was given them.
 * @param what What they are for, as the message begins.
 * @param faults What is wrong; nothing where they are sound.
 * @throws {pulumi.ResourceError} with every fault.
 */
export function refuseFaults(
  component: pulumi.Resource,
  what: string,
  faults: readonly string[],
): void {
  if (faults.length > 0) {
    throw new pulumi.ResourceError(`${what}: ${faults.join("; ")}`, component, true);
  }
}
