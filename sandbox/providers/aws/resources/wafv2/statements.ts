import { type Constraint, documented } from "../../check/constraint";
import {
  absent,
  arn,
  entries,
  exactlyOne,
  form,
  length,
  oneOf,
  range,
  required,
} from "../../check/constraints";
import { when, where } from "../../check/conditions";
import { eachBlock } from "../../check/each-block";
import { label } from "./names";

const API = "https://docs.aws.amazon.com/waf/latest/APIReference";

/** Statements about a part of a request, which may be transformed before. */
const OF_A_PART = [
  "byteMatchStatement",
  "regexMatchStatement",
  "regexPatternSetReferenceStatement",
  "sizeConstraintStatement",
  "sqliMatchStatement",
  "xssMatchStatement",
];

/** Statements that name a group of rules, and so cannot stand inside another. */
export const GROUPS = ["managedRuleGroupStatement", "ruleGroupReferenceStatement"];

const KINDS = [
  "andStatement",
  "asnMatchStatement",
  "geoMatchStatement",
  "ipSetReferenceStatement",
  "labelMatchStatement",
  "notStatement",
  "orStatement",
  "rateBasedStatement",
  ...GROUPS,
  ...OF_A_PART,
];

/** Where a statement holds others. */
const INSIDE = [
  "andStatement.statements[]",
  "managedRuleGroupStatement.scopeDownStatement",
  "notStatement.statement",
  "notStatement.statements[]",
  "orStatement.statements[]",
  "rateBasedStatement.scopeDownStatement",
];

/** As deep as the provider lets statements stand in each other. */
const DEEPEST = 3;

const RATE = "rateBasedStatement";

/** A rule that counts requests. https://docs.aws.amazon.com/waf/latest/APIReference/API_RateBasedStatement.html */
const rateBased = documented(`${API}/API_RateBasedStatement.html`, [
  range(`${RATE}.limit`, 10, 2000000000),
  oneOf(`${RATE}.evaluationWindowSec`, [60, 120, 300, 600]),
  oneOf(`${RATE}.aggregateKeyType`, ["CONSTANT", "CUSTOM_KEYS", "FORWARDED_IP", "IP"]),
  entries(`${RATE}.customKeys`, 1, 5),
  when(`${RATE}.aggregateKeyType`, ["CUSTOM_KEYS"], [required(`${RATE}.customKeys`)]),
  when(
    `${RATE}.aggregateKeyType`,
    ["CONSTANT", "FORWARDED_IP", "IP"],
    [absent(`${RATE}.customKeys`)],
  ),
  when(`${RATE}.aggregateKeyType`, ["FORWARDED_IP"], [required(`${RATE}.forwardedIpConfig`)]),
  when(`${RATE}.aggregateKeyType`, ["CONSTANT"], [required(`${RATE}.scopeDownStatement`)]),
]);

const managedGroup = documented(`${API}/API_ManagedRuleGroupStatement.html`, [
  length("managedRuleGroupStatement.name", 1, 128),
  length("managedRuleGroupStatement.vendorName", 1, 128),
  length("managedRuleGroupStatement.version", 1, 64),
  entries("managedRuleGroupStatement.ruleActionOverrides", 0, 100),
  eachBlock("managedRuleGroupStatement.ruleActionOverrides[]", [
    length("name", 1, 128),
    exactlyOneAction("actionToUse"),
  ]),
]);

const ofAPart = OF_A_PART.map((kind) =>
  documented(`${API}/API_FieldToMatch.html`, [
    where(kind, [
      required(`${kind}.fieldToMatch`),
      required(`${kind}.textTransformations`),
      entries(`${kind}.textTransformations`, 1, 10),
    ]),
  ]),
);

const others: readonly Constraint[] = [
  documented(`${API}/API_SizeConstraintStatement.html`, [
    range("sizeConstraintStatement.size", 0, 2147483647),
    oneOf("sizeConstraintStatement.comparisonOperator", ["EQ", "GE", "GT", "LE", "LT", "NE"]),
  ]),
  documented(`${API}/API_ByteMatchStatement.html`, [
    length("byteMatchStatement.searchString", 1, 200),
    oneOf("byteMatchStatement.positionalConstraint", [
      "CONTAINS",
      "CONTAINS_WORD",
      "ENDS_WITH",
      "EXACTLY",
      "STARTS_WITH",
    ]),
  ]),
  documented(`${API}/API_RegexMatchStatement.html`, [
    length("regexMatchStatement.regexString", 1, 512),
  ]),
  documented(`${API}/API_GeoMatchStatement.html`, [
    entries("geoMatchStatement.countryCodes", 1, 50),
    form("geoMatchStatement.countryCodes[]", /^[A-Z]{2}$/, "a country by its two letters"),
  ]),
  documented(`${API}/API_LabelMatchStatement.html`, [
    ...label("labelMatchStatement.key"),
    oneOf("labelMatchStatement.scope", ["LABEL", "NAMESPACE"]),
  ]),
  documented(`${API}/API_Statement.html`, [
    arn("ipSetReferenceStatement.arn"),
    arn("regexPatternSetReferenceStatement.arn"),
    arn("ruleGroupReferenceStatement.arn"),
    entries("andStatement.statements", 2, Infinity),
    entries("orStatement.statements", 2, Infinity),
  ]),
];

/** What a rule does with a request that it matches. */
export function exactlyOneAction(path: string): Constraint {
  return eachBlock(path, [exactlyOne("allow", "block", "captcha", "challenge", "count")]);
}

/** The constraints on the statement at a path, and on those inside it. */
export function statement(path: string, depth = DEEPEST): Constraint {
  return eachBlock(path, [
    documented(`${API}/API_Statement.html`, [exactlyOne(...KINDS)]),
    rateBased,
    managedGroup,
    ...ofAPart,
    ...others,
    ...(depth === 0 ? [] : INSIDE.map((inside) => statement(inside, depth - 1))),
  ]);
}

/** How much of a body is enough to go on where the rest is not to be seen. */
function bodyDefaults(path: string, depth: number): readonly string[] {
  return [
    ...OF_A_PART.flatMap((kind) =>
      ["body", "jsonBody"].map((body) => `${path}.${kind}.fieldToMatch.${body}.oversizeHandling`),
    ),
    ...(depth === 0
      ? []
      : INSIDE.flatMap((inside) => bodyDefaults(`${path}.${inside}`, depth - 1))),
  ];
}

/** What the provider fills into the statement at a path. */
export function statementDefaults(path: string): Record<string, string | number> {
  return {
    ...Object.fromEntries(bodyDefaults(path, DEEPEST).map((at) => [at, "CONTINUE"])),
    [`${path}.${RATE}.evaluationWindowSec`]: 300,
  };
}
