import type { Fault } from "../support/message";
import type { JudgedType } from "../support/rule";
import { isFalse, textOf } from "../support/scalars";
import { fieldOf, itemsOf, read, type Reading, type Value } from "../support/values";
import { dnsRecord } from "../types/network";

/**
 * The primary record of a failover pair is checked: without a check Route 53 takes it for healthy for ever and never
 * answers with the secondary one. https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html
 */
export const primaryRecordHealth: JudgedType = {
  group: dnsRecord,
  judge: (properties) => {
    const [policy = absent] = itemsOf(read(properties, "failoverRoutingPolicies"));
    if (textOf(fieldOf(policy, "type")) !== "PRIMARY") {
      return { notJudged: "only the primary record of a failover pair is judged by itself" };
    }
    const fault = uncheckedRecord(
      read(properties, "healthCheckId"),
      read(properties, "aliases"),
      "Route 53 takes an unchecked primary record for healthy for ever, so it never fails over to the secondary record",
    );
    return fault === undefined ? [] : [fault];
  },
};

/**
 * What is wrong with a record that has to be checked; nothing if it is, or may be.
 *
 * @param healthCheckId Its `healthCheckId`.
 * @param aliases Its `aliases`; an alias is checked by its target where it says so.
 * @param why What an unchecked record breaks.
 */
export function uncheckedRecord(
  healthCheckId: Reading,
  aliases: Reading,
  why: string,
): Fault | undefined {
  if (
    healthCheckId.kind === "known" ? healthCheckId.value !== "" : healthCheckId.kind !== "absent"
  ) {
    return undefined;
  }
  if (aliases.kind === "absent" || (aliases.kind === "known" && isEmpty(aliases.value))) {
    return {
      property: "healthCheckId",
      found: "not set",
      expected: "the id of a health check",
      why,
      fix: "set healthCheckId to the id of an aws.route53.HealthCheck of what the record answers with",
    };
  }
  return itemsOf(aliases).some(isUnevaluated)
    ? {
        property: "aliases[0].evaluateTargetHealth",
        found: "false",
        expected: "true",
        why,
        fix: "set evaluateTargetHealth: true in the alias, or, for a target that has no health such as a CloudFront distribution, healthCheckId",
      }
    : undefined;
}

function isUnevaluated(alias: Value): boolean {
  return isFalse(fieldOf(alias, "evaluateTargetHealth"));
}

const absent: Value = { kind: "absent" };

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}
