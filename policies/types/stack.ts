import { typeGroup } from "./type-group";

/** The stack itself, the root of its resources. */
export const stack = typeGroup("stack", "pulumi:pulumi:Stack");
