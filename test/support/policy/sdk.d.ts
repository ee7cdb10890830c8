export {};

// The SDK exports this function, but its declaration is stripped as internal.
declare module "@pulumi/policy/proxy" {
  export function unknownCheckingProxy(
    toProxy: Readonly<Record<string, unknown>>,
  ): Record<string, unknown>;
}
