import { type Fault, faultMessage } from "../../config/fault";

/** The line of each fault as a user reads it: key, value, what is allowed, hint and fix. */
export function linesOf(faults: readonly Fault[]): string[] {
  return faultMessage(faults)
    .split("\n")
    .slice(1)
    .map((line) => line.trimStart());
}
