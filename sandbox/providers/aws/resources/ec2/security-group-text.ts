import type { Constraint } from "../../check/constraint";
import { form, length } from "../../check/constraints";

const CHARACTERS = /^[\w .:/()#,@[\]+=&;{}!$*-]*$/;
const WORDS = "letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*";

/** A name or a description of a security group or of one of its rules. */
export function securityGroupText(path: string, least: number): Constraint[] {
  return [length(path, least, 255), form(path, CHARACTERS, WORDS)];
}
