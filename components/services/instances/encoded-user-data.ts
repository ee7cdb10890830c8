import * as pulumi from "@pulumi/pulumi";

/** Bytes of user data before they are encoded. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html */
const MOST = 16 * 1024;

/**
 * User data as a launch template takes it.
 *
 * @param fleet Name of the fleet, for the message.
 * @throws {pulumi.RunError} where it is more than EC2 takes, which EC2 would say only when it is asked to.
 */
export function encodedUserData(fleet: string, script: string): string {
  const bytes = Buffer.from(script);
  if (bytes.length > MOST) {
    throw new pulumi.RunError(
      `${fleet}: the user data has ${bytes.length} bytes; expected at most ${MOST}: shorten the environment or the command`,
    );
  }
  return bytes.toString("base64");
}
