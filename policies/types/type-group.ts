/** One kind of AWS resource, under every type token that the provider gives it. */
export interface TypeGroup {
  /** What AWS calls the resource, in the singular, as it stands inside a sentence. */
  readonly label: string;
  /** The Pulumi type tokens. Some resources have two: `aws:alb/*` and `aws:lb/*` are the same. */
  readonly types: ReadonlySet<string>;
  /** The properties by which other resources name it, beside its id, ARN and name. */
  readonly identifiers: readonly string[];
}

/** Declares a group; the pack matches tokens as strings, so that it never loads @pulumi/aws. */
export function typeGroup(label: string, ...types: readonly string[]): TypeGroup {
  return { label, types: new Set(types), identifiers: [] };
}

/** A group whose resources others name by a property of their own, such as `clusterIdentifier`. */
export function identifiedBy(identifier: string, group: TypeGroup): TypeGroup {
  return { ...group, identifiers: [identifier] };
}
