import { nearest } from "./nearest";

/** Whether a name is another, or mistyped for it. */
function isLike(name: string | undefined, other: string): boolean {
  return name !== undefined && nearest(name, [other]) !== undefined;
}

/**
 * Whether a key is one under which people put what must stay secret, be it stored as a secret or not: the client secret
 * and what is written for its ARN, the secrets of the services, and these under mistyped names.
 */
export function isSensitiveKey(key: string): boolean {
  const path = key.slice(key.indexOf(":") + 1);
  const [top, name] = path.split(".").map((step) => step.replace(/\[.*/, ""));
  return (
    (isLike(top, "signIn") && (name === undefined || isLike(name, "clientSecret"))) ||
    (isLike(top, "services") && isLike(name, "secrets"))
  );
}
