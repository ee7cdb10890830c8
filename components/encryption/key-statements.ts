import type * as pulumi from "@pulumi/pulumi";
import type { PolicyStatement } from "../shared/policy-document";

/**
 * The right to read what a key encrypts, or to write it too, through the service that keeps it.
 *
 * @param sid Alphanumeric name of the statement, the same for all that ask for the same of one key.
 */
export function useKey(
  sid: string,
  keyArn: pulumi.Input<string>,
  access: "read" | "write",
): PolicyStatement {
  return {
    Sid: sid,
    Action: access === "read" ? ["kms:Decrypt"] : ["kms:Decrypt", "kms:GenerateDataKey"],
    Resource: keyArn,
  };
}
