import { isPropertyMap, type PropertyMap, type PropertyValue } from "../../../property-values";
import { text } from "../../aws-resource";
import type { Fault } from "../../check/fault";
import { knownAt, placesAt, textsAt } from "../../check/properties-at";
import type { Lookup, WorldConstraint } from "../../check/world-constraints";
import { RULE_GROUP } from "./tokens";

const UNITS = "https://docs.aws.amazon.com/waf/latest/developerguide/aws-waf-capacity-units.html";

/** The most that a web ACL may use. */
const MOST = 5000;

/** Each transformation of the part of a request that a statement looks at. */
const TRANSFORMATION = 10;

/** To look for a text anywhere rather than at an end. */
const SEARCH = 8;

/** Each key of its own that a rule counts requests by. */
const CUSTOM_KEY = 30;

/**
 * Web ACL capacity units of a statement by itself.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statements-list.html
 */
const OF_STATEMENTS: Readonly<Record<string, number>> = {
  asnMatchStatement: 1,
  byteMatchStatement: 2,
  geoMatchStatement: 1,
  ipSetReferenceStatement: 1,
  labelMatchStatement: 1,
  rateBasedStatement: 2,
  regexMatchStatement: 3,
  regexPatternSetReferenceStatement: 25,
  sizeConstraintStatement: 1,
  sqliMatchStatement: 20,
  xssMatchStatement: 40,
};

/** Units of AWS's own groups. https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html */
const OF_GROUPS: Readonly<Record<string, number>> = {
  AWSManagedRulesACFPRuleSet: 50,
  AWSManagedRulesATPRuleSet: 50,
  AWSManagedRulesAdminProtectionRuleSet: 100,
  AWSManagedRulesAmazonIpReputationList: 25,
  AWSManagedRulesAnonymousIpList: 50,
  AWSManagedRulesAntiDDoSRuleSet: 50,
  AWSManagedRulesBotControlRuleSet: 50,
  AWSManagedRulesCommonRuleSet: 700,
  AWSManagedRulesKnownBadInputsRuleSet: 200,
  AWSManagedRulesLinuxRuleSet: 200,
  AWSManagedRulesPHPRuleSet: 100,
  AWSManagedRulesSQLiRuleSet: 200,
  AWSManagedRulesUnixRuleSet: 100,
  AWSManagedRulesWindowsRuleSet: 200,
  AWSManagedRulesWordPressRuleSet: 100,
};

/** Capacity units that the rules of a web ACL use, without what AWS saves by taking several of them together. */
export function capacityOf(inputs: PropertyMap, find: Lookup): number {
  const groups = textsAt(inputs, "rules[].statement.ruleGroupReferenceStatement.arn");
  return sum([
    ...placesAt(inputs, "rules[].statement").map(({ value }) => unitsOf(value)),
    ...groups.map((arn) => Number(text(find(RULE_GROUP, arn) ?? {}, "capacity"))),
  ]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function unitsOf(statement: PropertyValue): number {
  if (!isPropertyMap(statement)) {
    return 0;
  }
  return sum(
    Object.entries(statement).map(([kind, value]) =>
      unitsOfKind(kind, isPropertyMap(value) ? value : {}),
    ),
  );
}

function unitsOfKind(kind: string, statement: PropertyMap): number {
  const inside = [
    ...placesAt(statement, "scopeDownStatement"),
    ...placesAt(statement, "statement"),
    ...placesAt(statement, "statements[]"),
  ];
  const transformations = placesAt(statement, "textTransformations[]").filter(({ value }) =>
    changes(value),
  );
  return sum([
    ownUnits(kind, statement),
    transformations.length * TRANSFORMATION,
    placesAt(statement, "customKeys[]").length * CUSTOM_KEY,
    ...inside.map(({ value }) => unitsOf(value)),
  ]);
}

function ownUnits(kind: string, statement: PropertyMap): number {
  if (kind === "managedRuleGroupStatement") {
    return OF_GROUPS[text(statement, "name")] ?? 0;
  }
  const isSearch = text(statement, "positionalConstraint").startsWith("CONTAINS");
  return (OF_STATEMENTS[kind] ?? 0) + (isSearch ? SEARCH : 0);
}

function changes(transformation: PropertyValue): boolean {
  return isPropertyMap(transformation) && knownAt(transformation, "type") !== "NONE";
}

/** AWS counts the capacity when it makes or changes a web ACL. */
export const fitsCapacity: WorldConstraint = (inputs, lookup) =>
  tooMany(capacityOf(inputs, lookup), MOST, "most of a web ACL");

/** The rules of a group have to do with the capacity that it was given. */
export const fitsOwnCapacity: WorldConstraint = (inputs, lookup) =>
  tooMany(capacityOf(inputs, lookup), Number(text(inputs, "capacity")), "capacity of the group");

function tooMany(units: number, most: number, words: string): Fault[] {
  return units <= most
    ? []
    : [
        {
          property: "rules",
          given: `rules of ${units} capacity units`,
          expected: `at most ${most}, the ${words}`,
          source: UNITS,
        },
      ];
}
