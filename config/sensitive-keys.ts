import { nearest } from "./nearest";

/** Whether a name is another, or mistyped for it. */
function isLike(name: string | undefined, other: string): boolean {
  return name !== undefined && nearest(name, [other]) !== undefined;
}

/** What lets somebody in, by any name. */
function isPass(name: string | undefined): boolean {
  return name !== undefined && /secret|password|token/i.test(name);
}

/** Keys with what must stay secret under them, and which of what is under them does. */
const SENSITIVE: readonly {
  readonly area: string;
  readonly holds: (name: string | undefined) => boolean;
}[] = [
  { area: "signIn", holds: (name) => name === undefined || isLike(name, "clientSecret") },
  { area: "services", holds: (name) => isLike(name, "secrets") },
  { area: "database", holds: isPass },
  { area: "cache", holds: isPass },
];

/**
 * Whether a key is one under which people put what must stay secret, be it stored as a secret or not: the client secret
 * and what is written for its ARN, the secrets of the services, passwords and tokens of the database and the cache, and these under mistyped names.
 */
export function isSensitiveKey(key: string): boolean {
  const path = key.slice(key.indexOf(":") + 1);
  const [top, name] = path.split(".").map((step) => step.replace(/\[.*/, ""));
  return SENSITIVE.some(({ area, holds }) => isLike(top, area) && holds(name));
}
