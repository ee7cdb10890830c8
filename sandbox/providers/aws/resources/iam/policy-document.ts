import {
  isPropertyMap,
  type PropertyMap,
  type PropertyValue,
  UNKNOWN,
} from "../../../property-values";
import { type Constraint, documented } from "../../check/constraint";
import { type Fault, shown } from "../../check/fault";
import { type Place, placesAt } from "../../check/properties-at";

const ELEMENTS =
  "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html";

/** What a policy hangs on: an identity, a resource, or a role that it says who may take. */
export type PolicyKind = "identity" | "resource" | "trust";

interface KindFacts {
  /** Elements of every statement; one of the two names of each. */
  readonly needs: readonly string[];
  readonly forbids: readonly string[];
  /** Characters that it may have, white space not counted; a role's trust has as many as the account's quota allows. */
  readonly longest?: number;
}

const KINDS: Readonly<Record<PolicyKind, KindFacts>> = {
  identity: { needs: ["Action", "Resource"], forbids: ["Principal"], longest: 10240 },
  resource: { needs: ["Action", "Resource", "Principal"], forbids: [], longest: 20480 },
  trust: { needs: ["Action", "Principal"], forbids: ["Resource"] },
};

const VERSIONS: readonly string[] = ["2008-10-17", "2012-10-17"];
const EFFECTS: readonly string[] = ["Allow", "Deny"];

/** A policy: a JSON document, or the object of one, with the statements that its kind needs. */
export function policyDocument(path: string, kind: PolicyKind): Constraint {
  return documented(ELEMENTS, [
    (inputs) =>
      placesAt(inputs, path)
        .filter(({ isUnknown }) => !isUnknown)
        .flatMap((place) => placeFaults(place, KINDS[kind])),
  ]);
}

function placeFaults(place: Place, facts: KindFacts): Fault[] {
  const policy = parsed(place.value);
  if (policy === undefined) {
    const given = shown(place.value, place.isSecret);
    return [{ property: place.path, given, expected: "a policy as a JSON object" }];
  }
  const { length } = JSON.stringify(policy);
  const { longest = Infinity } = facts;
  return [
    ...(length > longest
      ? [
          {
            property: place.path,
            given: `${length} characters`,
            expected: `at most ${longest} characters without white space`,
          },
        ]
      : []),
    ...documentFaults(policy, facts).map(([where, given, expected]) => ({
      property: where === "" ? place.path : `${place.path}.${where}`,
      given: place.isSecret ? "a secret" : given,
      expected,
    })),
  ];
}

type DocumentFault = readonly [where: string, given: string, expected: string];

function documentFaults(policy: PropertyMap, facts: KindFacts): DocumentFault[] {
  const { Version: version, Statement: statement } = policy;
  const all: readonly PropertyValue[] = Array.isArray(statement) ? statement : [statement ?? null];
  const statements = all.filter((entry) => entry !== null && entry !== UNKNOWN);
  return [
    ...oneOfTexts("Version", version, VERSIONS),
    ...(statements.length === 0 && statement !== UNKNOWN
      ? [["Statement", "none", "at least one statement"] as const]
      : []),
    ...statements.flatMap((entry, index) => statementFaults(`Statement[${index}]`, entry, facts)),
  ];
}

function statementFaults(
  where: string,
  statement: PropertyValue,
  { needs, forbids }: KindFacts,
): DocumentFault[] {
  if (!isPropertyMap(statement)) {
    return [[where, shown(statement, false), "an object"]];
  }
  const has = (element: string): boolean => element in statement || `Not${element}` in statement;
  return [
    ...oneOfTexts(`${where}.Effect`, statement["Effect"] ?? null, EFFECTS),
    ...needs
      .filter((element) => !has(element))
      .map((element): DocumentFault => [`${where}.${element}`, "nothing", "a value"]),
    ...forbids
      .filter(has)
      .map((element): DocumentFault => [`${where}.${element}`, "a value", "no value"]),
  ];
}

function oneOfTexts(
  where: string,
  value: PropertyValue | undefined,
  allowed: readonly string[],
): DocumentFault[] {
  return value === undefined || value === UNKNOWN || allowed.some((text) => text === value)
    ? []
    : [[where, shown(value, false), `one of ${allowed.join(", ")}`]];
}

function parsed(value: PropertyValue): PropertyMap | undefined {
  if (isPropertyMap(value)) {
    return value;
  }
  const document = typeof value === "string" ? fromJson(value) : undefined;
  return isPropertyMap(document) ? document : undefined;
}

function fromJson(text: string): PropertyValue | undefined {
  try {
    return JSON.parse(text) as PropertyValue;
  } catch {
    return undefined;
  }
}
