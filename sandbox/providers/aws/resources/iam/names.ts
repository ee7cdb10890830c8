import type { Constraint } from "../../check/constraint";
import { form, length } from "../../check/constraints";

/** A name of IAM. */
export function iamName(path: string, longest: number): readonly Constraint[] {
  return [
    length(path, 1, longest),
    form(path, /^[\w+=,.@-]+$/, "letters, digits and the characters _ + = , . @ -"),
  ];
}

/** The path in front of a name: slashes at both ends. */
export function iamPath(path: string): readonly Constraint[] {
  return [length(path, 1, 512), form(path, /^\/([!-~]+\/)?$/, "a path with a slash at both ends")];
}

/** What stands between the kind of an IAM resource and its name in the ARN: `/`, or `/service/`. */
export function pathOf(path: string): string {
  return path === "" ? "/" : path;
}
