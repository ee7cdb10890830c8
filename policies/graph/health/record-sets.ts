import type { PolicyResource } from "@pulumi/policy";

import { append } from "../../support/multimap";
import type { StackFault } from "../../support/rule";
import { isTrue, numberOf, textOf } from "../../support/scalars";
import { fieldOf, isBlock, itemsOf } from "../../support/values";
import { uncheckedRecord } from "../../tables/health-check-dns";
import { distribution, dnsRecord, hostedZone } from "../../types/network";
import { attributeOf } from "../attribute";
import { linksOf } from "../references";
import type { ResourceGraph } from "../resource-graph";
import { targetsOf } from "../targets";

/** The routing policies that choose among the records of a set, in AWS's words. */
const policies: Readonly<Record<string, string>> = {
  latencyRoutingPolicies: "latency",
  weightedRoutingPolicies: "weighted",
  geolocationRoutingPolicies: "geolocation",
  geoproximityRoutingPolicy: "geoproximity",
  multivalueAnswerRoutingPolicy: "multivalue answer",
};

/** The types of record that answer with what serves requests. */
const answering = ["A", "AAAA", "CNAME"];

/**
 * The records of sets that Route 53 hands out without asking whether what they answer with is alive. It takes an
 * unchecked record for healthy for ever:
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-complex-configs.html
 */
export function unevaluatedRecords(graph: ResourceGraph): readonly StackFault[] {
  const sets = new Map<string, PolicyResource[]>();
  for (const record of graph.ofGroup(dnsRecord)) {
    const key = setOf(graph, record);
    if (key !== undefined && answers(record)) {
      append(sets, key, record);
    }
  }
  return [...sets.values()]
    .filter((records) => records.length > 1)
    .flatMap((records) => records.flatMap((record) => faultsOf(graph, record, records.length)));
}

function faultsOf(graph: ResourceGraph, record: PolicyResource, size: number): StackFault[] {
  if (mayBeCloudFront(graph, record)) {
    return [];
  }
  const fault = uncheckedRecord(
    attributeOf(record, "healthCheckId"),
    attributeOf(record, "aliases"),
    `Route 53 takes an unchecked record for healthy for ever, so this one of ${String(size)} ${policyOf(record) ?? ""} records keeps being the answer when what it leads to is lost`,
  );
  return fault === undefined ? [] : [{ ...fault, resource: record, group: dnsRecord }];
}

/** What the records of one set have in common; `undefined` for a record of no set, or while it is not known. */
function setOf(graph: ResourceGraph, record: PolicyResource): string | undefined {
  const policy = policyOf(record);
  const type = textAt(record, "type");
  const name = textAt(record, "name");
  const zone = zoneOf(graph, record);
  if (policy === undefined || type === undefined || !answering.includes(type)) {
    return undefined;
  }
  return name === undefined || zone === undefined
    ? undefined
    : JSON.stringify([zone, name.toLowerCase().replace(/\.$/, ""), type, policy]);
}

function policyOf(record: PolicyResource): string | undefined {
  const [, policy] = Object.entries(policies).find(([property]) => isSet(record, property)) ?? [];
  return policy;
}

/** Whether a routing policy is given: as a list of blocks, as a block, or as true. */
function isSet(record: PolicyResource, property: string): boolean {
  const policy = attributeOf(record, property);
  return (
    policy.kind === "known" &&
    (isTrue(policy) || isBlock(policy.value) || itemsOf(policy).length > 0)
  );
}

function textAt(record: PolicyResource, property: string): string | undefined {
  return textOf(attributeOf(record, property));
}

function zoneOf(graph: ResourceGraph, record: PolicyResource): string | undefined {
  const { targets, open } = targetsOf(graph, record, "zoneId", hostedZone);
  const [zone, ...others] = targets;
  return zone !== undefined && others.length === 0 && !open ? zone.urn : textAt(record, "zoneId");
}

/**
 * Whether a record is chosen while the others are healthy: one of weight 0 is not.
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-weighted.html
 */
function answers(record: PolicyResource): boolean {
  const [policy] = itemsOf(attributeOf(record, "weightedRoutingPolicies"));
  if (policy === undefined) {
    return true;
  }
  const weight = numberOf(fieldOf(policy, "weight"));
  return weight !== undefined && weight > 0;
}

/**
 * Whether a record leads, or may lead, to a CloudFront distribution: those are at home in no zone, and an alias cannot
 * ask for their health.
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-alias.html
 */
function mayBeCloudFront(graph: ResourceGraph, record: PolicyResource): boolean {
  const [alias] = itemsOf(attributeOf(record, "aliases"));
  if (alias === undefined) {
    return false;
  }
  const zone = fieldOf(alias, "zoneId");
  if (zone.kind !== "unknown") {
    return textOf(zone) === cloudFrontZone;
  }
  const links = linksOf(record, "aliases");
  return (
    links.length === 0 ||
    links
      .flatMap((link) => [link, ...graph.descendantsOf(link)])
      .some(({ type }) => distribution.types.has(type))
  );
}

/** The hosted zone of all distributions: https://docs.aws.amazon.com/general/latest/gr/cf_region.html */
const cloudFrontZone = "Z2FDTNDATAQYW2";
