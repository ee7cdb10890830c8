import path from "node:path";

import { accountOf } from "./account";
import { concerns, type ConcernName } from "./concerns";
import { exclusions } from "./exclusions";

/** The page that tells what is judged and what is not. */
export const pagePath = path.join(__dirname, "..", "..", "..", "docs", "rules", "coverage.md");

const head = `# Coverage

What the pack judges of \`@pulumi/aws\`, and what it deliberately does not.

The types are found by the names of their inputs, at any depth, in the declarations of the installed SDK. Each one is judged by a rule or left out for a reason, and a test fails where neither holds: a new version of the SDK cannot bring in a type that nobody has thought about. Inputs that hold JSON, such as the container definitions of an ECS task definition, show no names and are not found in this way.

A rule is listed for a type where it reads what places the type or makes it redundant, whatever else it judges. \`stack-multi-az\` judges the workloads of a stack together.
`;

/** The text of the page. */
export function coveragePage(): string {
  return [head, ...(Object.keys(concerns) as ConcernName[]).map(section)].join("\n");
}

function section(name: ConcernName): string {
  const { found, judged } = accountOf(name);
  const rules = new Map<string, string[]>();
  for (const type of [...found].sort()) {
    const by = judged.get(type) ?? [];
    by.forEach((rule) => rules.set(rule, [...(rules.get(rule) ?? []), type]));
  }
  const count = [...found].filter((type) => judged.has(type)).length;
  return [
    `## ${concerns[name].title}`,
    "",
    `${found.size} types have an input whose name matches \`${concerns[name].pattern.source}\`: ${count} are judged, ${found.size - count} are left out.`,
    "",
    "Judged:",
    "",
    ...[...rules].sort().map(([rule, types]) => `- [\`${rule}\`](${rule}.md): ${listed(types)}.`),
    "",
    "Left out:",
    "",
    ...exclusions[name].map(({ reason, types }) => `- ${reason}: ${listed(types)}.`),
    "",
  ].join("\n");
}

function listed(types: readonly string[]): string {
  return types.map((type) => `\`${type}\``).join(", ");
}
