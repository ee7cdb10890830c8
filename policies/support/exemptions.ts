import type { PolicyConfigJSONSchema } from "@pulumi/policy/schema";

import { fits } from "./wildcards";

/** Leaves resources out of a rule, for a reason and until a day. */
export interface Exemption {
  /** The resource's name, or its URN if it contains `::`; `*` stands for any characters. */
  readonly resource: string;
  /** Why the rule does not hold for it. */
  readonly reason: string;
  /** The last day on which the exemption holds, as `YYYY-MM-DD` in UTC. */
  readonly expires: string;
}

/** What an exemption is matched with. */
export interface Exemptible {
  readonly name: string;
  readonly urn: string;
}

/** The JSON schema of a list of exemptions. */
export const exemptionsSchema: PolicyConfigJSONSchema = {
  type: "array",
  description: "Resources that the rule leaves alone, each for a reason and until a day.",
  default: [],
  items: {
    type: "object",
    required: ["resource", "reason", "expires"],
    additionalProperties: false,
    properties: {
      resource: {
        type: "string",
        minLength: 1,
        description:
          "The resource's name, or its URN if it contains `::`; `*` stands for any characters.",
      },
      reason: {
        type: "string",
        minLength: 1,
        description: "Why the rule does not hold for it.",
      },
      expires: {
        type: "string",
        pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$",
        description: "The last day on which the exemption holds, as `YYYY-MM-DD` in UTC.",
      },
    },
  },
};

/** Whether an exemption is meant for a resource. */
export function matches({ resource }: Exemption, { name, urn }: Exemptible): boolean {
  return fits(resource, resource.includes("::") ? urn : name);
}

/**
 * Whether an exemption can be meant for a stack: a pattern that begins as a URN names the stack and the project, and an
 * organisation configures all of its stacks at once.
 *
 * @param urn the URN of any resource of the stack
 */
export function concerns({ resource }: Exemption, urn: string): boolean {
  const [stack = "", project = "*"] = resource.split("::");
  const [ownStack = "", ownProject = ""] = urn.split("::");
  return !stack.startsWith("urn:") || (fits(stack, ownStack) && fits(project, ownProject));
}

/** Whether an exemption holds no longer on a day, given as `YYYY-MM-DD`. */
export function hasExpired(exemption: Exemption, today: string): boolean {
  return exemption.expires < today;
}

/** The day that it is, in UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, "YYYY-MM-DD".length);
}
