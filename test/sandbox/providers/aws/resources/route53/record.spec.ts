import assert from "node:assert/strict";
import { record } from "../../../../../../sandbox/providers/aws/resources/route53/record";
import { hex } from "../../../../../../sandbox/providers/aws/identity";
import { itRefuses, itTakes, outputsOf, nothing } from "../../../../../support/aws-refusals";

describe("aws.route53.Record", () => {
  const good = {
    name: "www.example.com",
    records: ["192.0.2.1"],
    ttl: 300,
    type: "A",
    zoneId: "Z0123456789",
  };
  const alias = { evaluateTargetHealth: true, name: "lb.example.com", zoneId: "Z1" };
  const ROUTINGS =
    "cidrRoutingPolicy, failoverRoutingPolicies, geolocationRoutingPolicies, geoproximityRoutingPolicy, latencyRoutingPolicies, multivalueAnswerRoutingPolicy, weightedRoutingPolicies";

  itRefuses(record, good, [
    [
      "neither values nor an alias",
      { records: null, ttl: null },
      "aliases: got none of them, expected exactly one of aliases, records",
    ],
    [
      "an alias beside values",
      { aliases: [alias], ttl: null },
      "records: got records together with aliases, expected exactly one of aliases, records",
      "ttl: got nothing beside records, expected ttl to be set together with records",
    ],
    [
      "values without a time to live",
      { ttl: null },
      "ttl: got nothing beside records, expected ttl to be set together with records",
    ],
    [
      "an unknown type",
      { type: "ANY" },
      'type: got "ANY", expected one of A, AAAA, CAA, CNAME, DS, HTTPS, MX, NAPTR, NS, PTR, SOA, SPF, SRV, SSHFP, SVCB, TLSA, TXT',
    ],
    [
      "a name in an A record",
      { records: ["example.com"] },
      'records[0]: got "example.com", expected an IPv4 address with type "A"',
    ],
    [
      "an IPv4 address in an AAAA record",
      { type: "AAAA" },
      'records[0]: got "192.0.2.1", expected an IPv6 address with type "AAAA"',
    ],
    [
      "two canonical names",
      { records: ["a.b", "c.d"], type: "CNAME" },
      'records: got 2 entries, expected 1 to 1 entries with type "CNAME"',
    ],
    [
      "a mail server without a priority",
      { records: ["mail.example.com"], type: "MX" },
      'records[0]: got "mail.example.com", expected a priority and a mail server with type "MX"',
    ],
    [
      "an empty label",
      { name: "www..example.com" },
      'name: got "www..example.com", expected labels of 1 to 63 characters between periods',
    ],
    [
      "a zone by its name",
      { zoneId: "example.com" },
      'zoneId: got "example.com", expected the id of a hosted zone',
    ],
    [
      "a weight without an identifier",
      { weightedRoutingPolicies: [{ weight: 1 }] },
      "setIdentifier: got nothing beside weightedRoutingPolicies, expected setIdentifier to be set together with weightedRoutingPolicies",
    ],
    [
      "an identifier without a policy",
      { setIdentifier: "a" },
      `cidrRoutingPolicy: got none of them, expected at least one of ${ROUTINGS}`,
    ],
    [
      "a weight that is too large",
      { setIdentifier: "a", weightedRoutingPolicies: [{ weight: 256 }] },
      "weightedRoutingPolicies[0].weight: got 256, expected 0 to 255",
    ],
  ]);
  itTakes(record, good, [
    ["an alias", { aliases: [alias], records: null, ttl: null }],
    [
      "a validation record of ACM",
      { name: "_a1.example.com.", records: ["_b2.acm-validations.aws."], type: "CNAME" },
    ],
    ["the beginning of the zone", { name: "" }],
    ["a star", { name: "*.example.com" }],
    ["an IPv6 address", { records: ["2001:db8::1"], type: "AAAA" }],
  ]);

  it("is known by its zone, name and type", () => {
    const id = record.id?.(
      { ...good, name: "WWW.example.com.", zoneId: "/hostedzone/Z1" },
      hex,
      nothing,
      "eu-west-1",
    );
    assert.equal(id, "Z1_www.example.com_A");
    assert.equal(
      record.id?.({ ...good, setIdentifier: "blue" }, hex, nothing, "eu-west-1"),
      "Z0123456789_www.example.com_A_blue",
    );
    assert.equal(
      outputsOf(record, { ...good, name: "www.example.com." })["fqdn"],
      "www.example.com",
    );
  });

  it("keeps the place of an empty name in its id", () => {
    assert.equal(record.id?.({ ...good, name: "" }, hex, nothing, "eu-west-1"), "Z0123456789__A");
  });

  it("changes its type in place", () => {
    assert.deepEqual(record.replaceOn, ["name", "zoneId"]);
  });
});
