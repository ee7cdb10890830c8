import * as pulumi from "@pulumi/pulumi";

/** What Pulumi adds to a logical name to make a physical one: a dash and seven digits. */
const SUFFIX = 8;

/**
 * Refuses a component name that makes the physical name of a child longer than AWS allows.
 *
 * @param childName Logical name of the child.
 * @param longest Characters that its physical name may have.
 * @throws {pulumi.ResourceError} naming the child and the length there is.
 */
export function requireShortName(
  component: pulumi.Resource,
  childName: string,
  longest: number,
): void {
  const room = longest - SUFFIX;
  if (childName.length > room) {
    throw new pulumi.ResourceError(
      `${childName} has ${childName.length} characters; expected at most ${room}: shorten the component's name`,
      component,
      true,
    );
  }
}
