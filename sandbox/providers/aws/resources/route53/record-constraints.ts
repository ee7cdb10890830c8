import { Address4, Address6 } from "ip-address";
import { type Constraint, documented } from "../../check/constraint";
import {
  atLeastOne,
  conflicting,
  entries,
  exactlyOne,
  form,
  length,
  oneOf,
  range,
  requires,
} from "../../check/constraints";
import { when } from "../../check/conditions";
import { shown } from "../../check/fault";
import { placesAt } from "../../check/properties-at";
import { where } from "../../check/conditions";

const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/route53/record/";
const CHANGE = "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html";
const VALUES = "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/ResourceRecordTypes.html";

const TYPES = [
  "A",
  "AAAA",
  "CAA",
  "CNAME",
  "DS",
  "HTTPS",
  "MX",
  "NAPTR",
  "NS",
  "PTR",
  "SOA",
  "SPF",
  "SRV",
  "SSHFP",
  "SVCB",
  "TLSA",
  "TXT",
];

/** What shares a name among several records; each of them has an identifier then. */
const ROUTINGS = [
  "cidrRoutingPolicy",
  "failoverRoutingPolicies",
  "geolocationRoutingPolicies",
  "geoproximityRoutingPolicy",
  "latencyRoutingPolicies",
  "multivalueAnswerRoutingPolicy",
  "weightedRoutingPolicies",
];

const MOST_SECONDS = 2_147_483_647;

function addresses(words: string, isAddress: (text: string) => boolean): Constraint {
  return (inputs) =>
    placesAt(inputs, "records[]")
      .filter(
        ({ value, isUnknown }) => !isUnknown && !(typeof value === "string" && isAddress(value)),
      )
      .map(({ path, value, isSecret }) => ({
        property: path,
        given: shown(value, isSecret),
        expected: words,
      }));
}

const isIpv4 = (text: string): boolean => !text.includes("/") && Address4.isValid(text);
const isIpv6 = (text: string): boolean => !text.includes("/") && Address6.isValid(text);

/** What the provider or Route 53 refuses of a record. */
export const recordConstraints: readonly Constraint[] = [
  documented(PROVIDER, [
    exactlyOne("aliases", "records"),
    conflicting("aliases", "ttl"),
    requires("ttl", "records"),
    entries("aliases", 1, 1),
    length("aliases[].name", 1, 1024),
    length("aliases[].zoneId", 1, 32),
    conflicting(...ROUTINGS),
    ...ROUTINGS.map((routing) => requires(routing, "setIdentifier")),
    range("geoproximityRoutingPolicy.bias", -99, 99),
    oneOf("failoverRoutingPolicies[].type", ["PRIMARY", "SECONDARY"]),
  ]),
  documented(CHANGE, [
    oneOf("type", TYPES),
    length("name", 0, 1024),
    form(
      "name",
      /^(([^.]{1,63}\.)*[^.]{1,63}\.?)?$/,
      "labels of 1 to 63 characters between periods",
    ),
    requires("records", "ttl"),
    entries("records", 1, 400),
    range("ttl", 0, MOST_SECONDS),
    length("setIdentifier", 1, 128),
    where("setIdentifier", [atLeastOne(...ROUTINGS)]),
    range("weightedRoutingPolicies[].weight", 0, 255),
    length("healthCheckId", 1, 64),
    form("zoneId", /^(\/?hostedzone\/)?[A-Z0-9]{1,32}$/, "the id of a hosted zone"),
  ]),
  documented(VALUES, [
    when("type", ["A"], [addresses("an IPv4 address", isIpv4)]),
    when("type", ["AAAA"], [addresses("an IPv6 address", isIpv6)]),
    when("type", ["CNAME"], [entries("records", 1, 1)]),
    when("type", ["MX"], [form("records[]", /^\d{1,5} \S+$/, "a priority and a mail server")]),
    when(
      "type",
      ["SRV"],
      [form("records[]", /^\d+ \d+ \d+ \S+$/, "priority, weight, port and a server")],
    ),
    when(
      "type",
      ["CAA"],
      [
        form(
          "records[]",
          /^\d{1,3} (issue|issuewild|iodef) ".*"$/,
          "flags, a tag and a value in quotes",
        ),
      ],
    ),
  ]),
];
