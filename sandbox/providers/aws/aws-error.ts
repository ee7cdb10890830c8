/** A refusal of AWS: `<code>: <what is wrong>`, as its API words it. */
export class AwsError extends Error {
  public constructor(
    public readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

/** The refusal that a table words as a whole: `<code>: <what is wrong>`. */
export function refusal(reason: string): AwsError {
  const colon = reason.indexOf(": ");
  return new AwsError(reason.slice(0, colon), reason.slice(colon + 2));
}
