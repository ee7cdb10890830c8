import { UnknownTypeError } from "./providers/aws/schema/schemas";
import { resourceFiles } from "./providers/aws/schema/sdk-files";
import { FAULT_KINDS, type FaultKind, type FaultOrder } from "./providers/faults/fault";
import { UserError } from "./user-error";

const OPTIONS: readonly string[] = FAULT_KINDS.map((kind) => `--${kind}`);

/** A command line in which each fault has its value: the type after it, or none for all types. */
export function withFaultValues(args: readonly string[]): string[] {
  const given: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const [argument = "", next = ""] = args.slice(index, index + 2);
    // Stacks and folders have no colon before a type's second one; every type has two.
    const isType = /^[^-][^:]*:[^:]+:/.test(next);
    given.push(OPTIONS.includes(argument) ? `${argument}=${isType ? next : ""}` : argument);
    index += OPTIONS.includes(argument) && isType ? 1 : 0;
  }
  return given;
}

/**
 * The faults that a command line asks for.
 *
 * @throws {UserError} where the SDK has no such type.
 */
export function faultOrders(
  values: Readonly<Partial<Record<FaultKind, readonly string[]>>>,
): FaultOrder[] {
  return FAULT_KINDS.flatMap((kind) =>
    (values[kind] ?? []).map((type) => ({ kind, type: type === "" ? undefined : known(type) })),
  );
}

function known(type: string): string {
  if (resourceFiles(type) === undefined) {
    throw new UserError(new UnknownTypeError(type).message);
  }
  return type;
}
