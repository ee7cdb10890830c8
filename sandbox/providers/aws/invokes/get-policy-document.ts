import { createHash } from "node:crypto";
import { asText, isPropertyMap, type PropertyMap, type PropertyValue } from "../../property-values";
import { shown } from "../check/fault";

const VERSION = "2012-10-17";

/** `iam.getPolicyDocument`: the document as JSON. Documents to start from come first, overriding ones last. */
export function getPolicyDocument(args: PropertyMap): PropertyMap {
  const sources = [
    ...statementsIn(args, "sourceJson"),
    ...statementsIn(args, "sourcePolicyDocuments"),
  ];
  const overrides = [
    ...statementsIn(args, "overridePolicyDocuments"),
    ...statementsIn(args, "overrideJson"),
  ];
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

/** One value stands alone; several stand in a list, each once and in falling order, as the real provider writes them. */
function few(values: PropertyValue | undefined): PropertyValue | undefined {
  const all = list(values);
  if (all.length < 2) {
    return all[0];
  }
  return [...new Set(all.map(String))].sort().reverse();
}

function list(value: PropertyValue | undefined): PropertyValue[] {
  return Array.isArray(value) ? (value as PropertyValue[]) : [];
}

/** The statements of the documents that an argument holds. */
function statementsIn(args: PropertyMap, name: string): PropertyMap[] {
  const given = args[name] ?? "";
  return (Array.isArray(given) ? (given as PropertyValue[]) : [given])
    .filter((json) => json !== "")
    .map((json) => documentIn(name, json)["Statement"] ?? [])
    .flatMap((statements) =>
      Array.isArray(statements) ? (statements as PropertyValue[]) : [statements],
    )
    .filter(isPropertyMap);
}

function documentIn(name: string, json: PropertyValue): PropertyMap {
  try {
    const document = JSON.parse(asText(json)) as PropertyValue;
    return isPropertyMap(document) ? document : {};
  } catch {
    throw new Error(`${name}: got ${shown(json, false)}, expected a policy document as JSON`);
  }
}
