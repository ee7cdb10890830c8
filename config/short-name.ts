const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Names that are taken for what a stack has several of, as an expression that follows "expected". */
export function shortNameForm(longest: number): string {
  return `a name of at most ${longest} lower-case letters, digits and single hyphens that begins with a letter`;
}

/**
 * Whether a name has the form that {@link shortNameForm} says: it becomes a part of names in AWS that take nothing else.
 *
 * @param longest Characters that it may have.
 */
export function isShortName(name: string, longest: number): boolean {
  return name.length <= longest && NAME.test(name);
}
