/** Modules of the SDK that hold the same resources under two names: the one that counts, by the other. */
const SAME_MODULE: Readonly<Record<string, string>> = { alb: "lb" };

/** The one token of a resource type that the SDK has under two: `aws:alb/…` is `aws:lb/…`. */
export function canonicalType(type: string): string {
  const [pkg = "", member = "", name = ""] = type.split(":");
  const [module = "", file = ""] = member.split("/");
  return `${pkg}:${SAME_MODULE[module] ?? module}/${file}:${name}`;
}
