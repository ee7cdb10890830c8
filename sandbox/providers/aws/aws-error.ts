/** A refusal of AWS: `<code>: <what is wrong>`, as its API words it. */
export class AwsError extends Error {
  public constructor(
    public readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}
