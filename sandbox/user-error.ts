/** A fault that the user can mend: shown as its message alone, without a stack. */
export class UserError extends Error {
  public override readonly name = "UserError";
}
