import * as pulumi from "@pulumi/pulumi";

/** The part of a key that Pulumi stores by itself: `multizone:services` of `multizone:services[0].image`. */
function storedKey(key: string): string {
  return key.split(/[.[]/, 1)[0] ?? key;
}

/**
 * Whether the value under a key, or the value that it is a part of, is a secret. Pulumi knows but does not say so in its
 * types; should it one day not say so at all, then everything is taken for a secret rather than shown.
 */
export function isSecretKey(key: string): boolean {
  const isConfigSecret: unknown = Reflect.get(pulumi.runtime, "isConfigSecret");
  return (
    typeof isConfigSecret !== "function" ||
    (isConfigSecret as (stored: string) => unknown)(storedKey(key)) === true
  );
}
