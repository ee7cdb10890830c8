import { createHash } from "node:crypto";
import { asText, isPropertyMap, type PropertyMap, type PropertyValue } from "../../property-values";

const VERSION = "2012-10-17";

/** `iam.getPolicyDocument`: the document as JSON. Documents to start from come first, overriding ones last. */
export function getPolicyDocument(args: PropertyMap): PropertyMap {
  const sources = [args["sourceJson"], ...list(args["sourcePolicyDocuments"])].flatMap(
    statementsIn,
  );
  const overrides = [...list(args["overridePolicyDocuments"]), args["overrideJson"]].flatMap(
    statementsIn,
  );
  const own = list(args["statements"]).filter(isPropertyMap).map(statement);
  const merged = [...own, ...overrides].reduce(withStatement, sources);
  const document = {
    Version: args["version"] ?? VERSION,
    ...(args["policyId"] === undefined ? {} : { Id: args["policyId"] }),
    ...(merged.length === 0 ? {} : { Statement: merged }),
  };
  const minified = JSON.stringify(document);
  return {
    id: createHash("sha256").update(minified).digest("hex").slice(0, 10),
    json: JSON.stringify(document, undefined, 2),
    minifiedJson: minified,
  };
}

/** Statements with one more; where one of them has its `Sid`, it takes that one's place. */
function withStatement(statements: PropertyMap[], added: PropertyMap): PropertyMap[] {
  const sid = added["Sid"];
  const same = statements.findIndex((one) => sid !== undefined && one["Sid"] === sid);
  return same < 0 ? [...statements, added] : statements.with(same, added);
}

function statement(given: PropertyMap): PropertyMap {
  const parts: [name: string, value: PropertyValue | undefined][] = [
    ["Sid", given["sid"]],
    ["Effect", given["effect"] ?? "Allow"],
    ["Principal", principals(list(given["principals"]))],
    ["NotPrincipal", principals(list(given["notPrincipals"]))],
    ["Action", few(given["actions"])],
    ["NotAction", few(given["notActions"])],
    ["Resource", few(given["resources"])],
    ["NotResource", few(given["notResources"])],
    ["Condition", conditions(list(given["conditions"]))],
  ];
  return Object.fromEntries(
    parts.filter((part): part is [string, PropertyValue] => part[1] !== undefined),
  );
}

function principals(given: readonly PropertyValue[]): PropertyValue | undefined {
  const blocks = given.filter(isPropertyMap);
  if (blocks.length === 0) {
    return undefined;
  }
  const [first] = blocks;
  const isEveryone =
    blocks.length === 1 && first?.["type"] === "*" && list(first["identifiers"]).includes("*");
  return isEveryone
    ? "*"
    : grouped(blocks.map((block) => [asText(block["type"]), list(block["identifiers"])]));
}

function conditions(given: readonly PropertyValue[]): PropertyValue | undefined {
  const blocks = given.filter(isPropertyMap);
  const tests = [...new Set(blocks.map(({ test }) => asText(test)))];
  return blocks.length === 0
    ? undefined
    : Object.fromEntries(
        tests.map((test) => [
          test,
          grouped(
            blocks
              .filter((block) => block["test"] === test)
              .map((block) => [asText(block["variable"]), list(block["values"])]),
          ),
        ]),
      );
}

/** Lists under the same name are one list. */
function grouped(
  entries: readonly [name: string, values: readonly PropertyValue[]][],
): PropertyMap {
  const names = [...new Set(entries.map(([name]) => name))];
  const valuesOf = (name: string): PropertyValue[] =>
    entries.filter((entry) => entry[0] === name).flatMap(([, values]) => values);
  return Object.fromEntries(names.map((name) => [name, few(valuesOf(name)) ?? []]));
}

/** One value stands alone, several in a list, as the real provider writes them. */
function few(values: PropertyValue | undefined): PropertyValue | undefined {
  const all = list(values);
  return all.length === 0 ? undefined : all.length === 1 ? all[0] : all;
}

function list(value: PropertyValue | undefined): PropertyValue[] {
  return Array.isArray(value) ? (value as PropertyValue[]) : [];
}

function statementsIn(json: PropertyValue | undefined): PropertyMap[] {
  if (typeof json !== "string" || json === "") {
    return [];
  }
  const document = JSON.parse(json) as PropertyMap;
  const statements = document["Statement"];
  return (
    Array.isArray(statements) ? (statements as PropertyValue[]) : [statements ?? null]
  ).filter(isPropertyMap);
}
