/** What an entry of `connectsTo` asks for. */
export interface ConnectionTarget {
  readonly name: string;
  /** What the connection is narrowed to; undefined where it is not. */
  readonly access: string | undefined;
}

/** Reads an entry of `connectsTo`: `products`, or `products:read`. */
export function connectionTarget(text: string): ConnectionTarget {
  const colon = text.indexOf(":");
  return colon < 0
    ? { name: text, access: undefined }
    : { name: text.slice(0, colon), access: text.slice(colon + 1) };
}
