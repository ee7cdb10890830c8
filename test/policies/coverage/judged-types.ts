import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

import type { Rule } from "../../../policies/support/rule";
import type { TypeGroup } from "../../../policies/types/type-group";
import type { Concern } from "./concerns";

/** Says what the other rules cannot decide, and answers for nothing itself. */
const undecided = "placement-unverified";

const folder = path.join(__dirname, "..", "..", "..", "policies", "rules");
const load = createRequire(__filename);

/** Every rule of the pack, by its file. */
export function allRules(): readonly Rule[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => Object.values(load(path.join(folder, file)) as Record<string, Rule>));
}

/** The types that a rule judges. */
export function typesOf(rule: Rule): readonly TypeGroup[] {
  return "types" in rule ? rule.types.map(({ group }) => group) : rule.groups;
}

/** The names of the rules that answer for a concern, by the token of the type that they judge. */
export function judgedTypes({ categories }: Concern): ReadonlyMap<string, readonly string[]> {
  const judged = new Map<string, string[]>();
  const answering = allRules().filter(
    ({ name, tags: [category] }) => categories.includes(category) && name !== undecided,
  );
  for (const rule of answering) {
    for (const token of new Set(typesOf(rule).flatMap(({ types }) => [...types]))) {
      judged.set(token, [...(judged.get(token) ?? []), rule.name]);
    }
  }
  return judged;
}
