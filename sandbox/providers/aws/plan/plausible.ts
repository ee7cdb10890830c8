import type { PropertyValue } from "../../property-values";
import { ACCOUNT_ID, type Identity } from "../identity";
import { byKind, type PropertyType } from "../schema/resource-schema";

type Guess = readonly [
  name: RegExp,
  value: (at: Identity, service: string, thing: string) => PropertyValue,
];

/** What a computed text most likely is, by its name; the first that fits counts. */
const TEXTS: readonly Guess[] = [
  [/arn$/i, (at, service, thing) => at.arn(service, `${thing}/${at.id}`)],
  [/^ownerId$|accountId$/i, () => ACCOUNT_ID],
  [/ur[li]$/i, (at, service) => `https://${service}.${at.region}.amazonaws.com/${at.id}`],
  [
    /endpoint|dnsName|domainName|address|hostname/i,
    (at, service) => `${at.id}.${service}.${at.region}.amazonaws.com`.toLowerCase(),
  ],
  [/^zoneId$|hostedZoneId$/i, (at) => `Z${at.hex(13).toUpperCase()}`],
  [/id$/i, (at) => at.hex(17)],
  [/date$|time$|edAt$/i, () => "2026-01-01T00:00:00Z"],
];

/** A value for a computed output that no table describes: of the form that its name and type suggest. */
export function plausible(
  token: string,
  name: string,
  type: PropertyType,
  at: Identity,
): PropertyValue {
  return byKind<PropertyValue>(type, {
    string: () => plausibleText(token, name, at),
    resource: () => plausibleText(token, name, at),
    number: () => 0,
    boolean: () => false,
    list: () => [],
    block: () => ({}),
    map: () => ({}),
    enum: ({ values: [first = ""] }) => first,
    union: ({ of: [first = { kind: "string" }] }) => plausible(token, name, first, at),
    other: () => "",
  });
}

function plausibleText(token: string, name: string, at: Identity): PropertyValue {
  const [, member = ""] = token.split(":");
  const [service = "", thing = ""] = member.split("/");
  return TEXTS.find(([pattern]) => pattern.test(name))?.[1](at, service, thing) ?? "";
}
