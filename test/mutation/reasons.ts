/** Why some changes to the pack may go unnoticed. */
export interface Reason {
  readonly title: string;
  /** What they have in common, in one or two sentences. */
  readonly why: string;
  /** The changes by file, within `policies`. One that survives in several places of a file stands there as often. */
  readonly changes: Readonly<Record<string, readonly Change[]>>;
}

/** A change as Stryker reports it; long texts are cut. No line numbers, so that it outlives changes elsewhere in the file. */
export type Change = readonly [mutator: string, original: string, replacement: string];

/** The reason of each change that no test notices: `survivors.ts` holds them against a report. */
export const reasons: readonly Reason[] = [
  {
    title: "Equivalent: a subnet in no known zone of a VPC, or in no known VPC, proves nothing",
    why: "The zones that a VPC surely has are asked for by VPC, and a subnet without a known zone adds none to them.",
    changes: {
      "graph/vpc-zones.ts": [
        ["ConditionalExpression", "key !== undefined && zoneOf(each) !== undefined", "true"],
        [
          "LogicalOperator",
          "key !== undefined && zoneOf(each) !== undefined",
          "key !== undefined || zoneOf(each) !== undefined",
        ],
        ["ConditionalExpression", "zoneOf(each) !== undefined", "true"],
      ],
    },
  },
  {
    title: "Equivalent: what is not known has no value",
    why: "The condition lets TypeScript read `value`. Without it `undefined` is read where nothing is known, and what comes next takes `undefined` for nothing, too.",
    changes: {
      "graph/attribute.ts": [["ConditionalExpression", 'text.kind === "known"', "true"]],
      "graph/capacity/endpoints.ts": [
        ["ConditionalExpression", 'variant.kind !== "known"', "false"],
      ],
      "graph/databases/cluster-members.ts": [
        ["ConditionalExpression", 'attribute.kind === "known"', "true"],
      ],
      "graph/health/balanced-groups.ts": [
        ["ConditionalExpression", 'source.kind === "known"', "true"],
      ],
      "graph/health/record-sets.ts": [["ConditionalExpression", 'policy.kind === "known"', "true"]],
      "graph/health/scaling-groups.ts": [
        ["ConditionalExpression", 'type.kind === "known"', "true"],
      ],
      "graph/nat-routes.ts": [["ConditionalExpression", 'value.kind === "known"', "true"]],
      "graph/subnet-zone.ts": [
        ["ConditionalExpression", "name !== undefined", "true"],
        ["ConditionalExpression", "id !== undefined", "true"],
      ],
      "graph/references.ts": [["ConditionalExpression", 'value.kind === "known"', "true"]],
      "graph/routes.ts": [["ConditionalExpression", 'owner.kind === "one"', "true"]],
      "rules/lb-target-group-health-check.ts": [
        ["ConditionalExpression", 'targetType.kind === "known"', "true"],
        ["ConditionalExpression", 'healthCheck.kind === "known"', "true"],
      ],
      "support/remedy.ts": [["ConditionalExpression", 'present.kind === "known"', "true"]],
      "support/scalars.ts": [
        ["ConditionalExpression", 'value.kind === "known"', "true"],
        ["ConditionalExpression", 'value.kind === "known"', "true"],
        ["ConditionalExpression", 'value.kind === "known"', "true"],
      ],
      "tables/database-rows.ts": [["ConditionalExpression", 'holder.kind === "known"', "true"]],
      "tables/health-check-beanstalk.ts": [
        ["ConditionalExpression", 'type.kind === "known"', "true"],
        ["ConditionalExpression", 'setting.kind !== "known"', "false"],
      ],
      "tables/health-check-dns.ts": [["ConditionalExpression", 'aliases.kind === "known"', "true"]],
      "tables/health-check-endpoints.ts": [
        ["ConditionalExpression", 'config.kind !== "known"', "false"],
      ],
      "tables/managed-service-modes.ts": [
        ["ConditionalExpression", 'config.kind === "unknown"', "false"],
        ["StringLiteral", '"unknown"', '""'],
      ],
    },
  },
  {
    title: "Equivalent: no comparison with `undefined` holds",
    why: "The condition lets TypeScript compare. `undefined` is neither more nor less than any number, and no sum or text with it in it is one that is asked for.",
    changes: {
      "graph/capacity/capacity.ts": [
        ["ConditionalExpression", "count !== undefined", "true"],
        ["ConditionalExpression", "floor !== undefined", "true"],
      ],
      "graph/capacity/node-groups.ts": [
        ["MethodExpression", "sizes.filter((size) => size !== undefined)", "sizes"],
        ["ConditionalExpression", "size !== undefined", "true"],
        ["ConditionalExpression", "first === undefined", "false"],
      ],
      "graph/health/record-sets.ts": [
        ["ConditionalExpression", "type === undefined", "false"],
        ["ConditionalExpression", "weight !== undefined", "true"],
      ],
      "graph/nat-dependents.ts": [
        ["ConditionalExpression", "zone === undefined", "false"],
        [
          "LogicalOperator",
          "zone !== undefined && table !== undefined",
          "zone !== undefined || table !== undefined",
        ],
        ["ConditionalExpression", "zone !== undefined", "true"],
        ["ConditionalExpression", "table !== undefined", "true"],
      ],
      "graph/vpc-zones.ts": [["ConditionalExpression", "key !== undefined", "true"]],
      "support/scalars.ts": [
        ["BlockStatement", "{ return undefined; }", "{}"],
        ["ConditionalExpression", 'value.kind !== "known"', "false"],
        ["ConditionalExpression", 'typeof number === "number"', "true"],
      ],
      "tables/database-cache-cluster.ts": [
        ["ConditionalExpression", "engine === undefined", "false"],
      ],
      "tables/database-multi-az-types.ts": [
        ["ConditionalExpression", "nodes !== undefined", "true"],
      ],
      "tables/database-redshift.ts": [["ConditionalExpression", "nodes !== undefined", "true"]],
      "tables/managed-service-search.ts": [
        ["ConditionalExpression", "nodes !== undefined", "true"],
      ],
    },
  },
  {
    title: "Equivalent: a default for TypeScript",
    why: "The default stands for what cannot be missing (the first part of a text that is split), or it is an empty list whose items nobody would know by the text that Stryker puts into it.",
    changes: {
      "graph/attribute.ts": [["StringLiteral", '""', '"Stryker was here!"']],
      "graph/backups/backup-selections.ts": [["ArrayDeclaration", "[]", '["Stryker was here"]']],
      "graph/capacity/scalable-targets.ts": [["StringLiteral", '""', '"Stryker was here!"']],
      "graph/databases/cluster-members.ts": [["ArrayDeclaration", "[]", '["Stryker was here"]']],
      "graph/health/record-sets.ts": [
        ["StringLiteral", '""', '"Stryker was here!"'],
        ["ArrayDeclaration", "[]", '["Stryker was here"]'],
      ],
      "graph/nat-dependents.ts": [["ArrayDeclaration", "[]", '["Stryker was here"]']],
      "graph/placed-types/conditions.ts": [["StringLiteral", '""', '"Stryker was here!"']],
      "graph/placements.ts": [
        ["ArrayDeclaration", "[]", '["Stryker was here"]'],
        ["ArrayDeclaration", "[]", '["Stryker was here"]'],
      ],
      "graph/resource-graph.ts": [["ArrayDeclaration", "[]", '["Stryker was here"]']],
      "graph/subnet-reach.ts": [
        ["ArrayDeclaration", "[]", '["Stryker was here"]'],
        ["ArrayDeclaration", "[]", '["Stryker was here"]'],
        ["ArrayDeclaration", "[]", '["Stryker was here"]'],
      ],
      "graph/subnet-zone.ts": [["StringLiteral", '""', '"Stryker was here!"']],
      "support/exemption-ledger.ts": [["ArrayDeclaration", "[]", '["Stryker was here"]']],
      "support/exemptions.ts": [
        ["StringLiteral", '""', '"Stryker was here!"'],
        ["StringLiteral", '""', '"Stryker was here!"'],
        ["StringLiteral", '""', '"Stryker was here!"'],
      ],
      "support/framework.ts": [
        ["StringLiteral", '""', '"Stryker was here!"'],
        ["StringLiteral", '""', '"Stryker was here!"'],
      ],
      "support/policy.ts": [
        ["ArrayDeclaration", "[]", '["Stryker was here"]'],
        ["ArrayDeclaration", "[]", '["Stryker was here"]'],
        ["ArrayDeclaration", "[]", '["Stryker was here"]'],
        ["ArrayDeclaration", "[]", '["Stryker was here"]'],
        ["ArrayDeclaration", "[]", '["Stryker was here"]'],
      ],
      "support/wildcards.ts": [["StringLiteral", '""', '"Stryker was here!"']],
      "tables/backup-retention.ts": [["ArrayDeclaration", "[]", '["Stryker was here"]']],
      "tables/health-check-endpoints.ts": [["StringLiteral", '""', '"Stryker was here!"']],
    },
  },
  {
    title: "Equivalent: an early end that saves work",
    why: "Without it the code comes to the same result by a longer way.",
    changes: {
      "graph/health/balanced-groups.ts": [
        ["ConditionalExpression", "ties.length > 0", "true"],
        ["EqualityOperator", "ties.length > 0", "ties.length >= 0"],
      ],
      "graph/vpc-attachments.ts": [
        ["BlockStatement", "{ return []; }", "{}"],
        ["ConditionalExpression", "vpc === undefined", "false"],
      ],
    },
  },
  {
    title: "Unreachable: what the rest of the code rules out",
    why: "The types allow the case, and no stack leads to it.",
    changes: {
      "tables/database-redshift.ts": [["ConditionalExpression", "nodes >= 2", "true"]],
      "graph/placed-groups.ts": [
        ["ArrayDeclaration", "[]", '["Stryker was here"]'],
        ["ConditionalExpression", "first === undefined", "false"],
      ],
      "graph/placements.ts": [["ConditionalExpression", "path !== undefined", "true"]],
      "graph/property-path.ts": [
        ["OptionalChaining", "segmentsOf(path)[0]?.name", "segmentsOf(path)[0].name"],
      ],
      "graph/references.ts": [
        ["BlockStatement", "{ return []; }", "{}"],
        ["ConditionalExpression", "step === undefined", "false"],
        ["ArrayDeclaration", "[]", '["Stryker was here"]'],
      ],
      "graph/subnet-reach.ts": [["ConditionalExpression", "path === undefined", "false"]],
      "graph/subnet-zone.ts": [["StringLiteral", '"an unknown zone"', '""']],
      "rules/exemption-in-force.ts": [
        ["ConditionalExpression", "resource === undefined", "false"],
        ["ArrayDeclaration", "[]", '["Stryker was here"]'],
      ],
      "rules/placement-multi-az.ts": [["StringLiteral", '"placement"', '""']],
      "rules/placement-unverified.ts": [["StringLiteral", '"placement"', '""']],
      "rules/stack-multi-az.ts": [["ConditionalExpression", "root === undefined", "false"]],
    },
  },
  {
    title: "Equivalent: a word that nobody asks for",
    why: "The word says “neither of the others”: only the others are asked for.",
    changes: {
      "graph/backups/backup-coverage.ts": [["StringLiteral", '"none"', '""']],
      "graph/vpc-zones.ts": [
        ["StringLiteral", '"none"', '""'],
        ["StringLiteral", '"undecided"', '""'],
      ],
      "tables/database-replication-group.ts": [
        ["StringLiteral", '"undecided"', '""'],
        ["StringLiteral", '"undecided"', '""'],
        ["StringLiteral", '"undecided"', '""'],
      ],
    },
  },
  {
    title: "Only malformed values, with the same verdict",
    why: "What is no block, no list or no text has none of the properties that are read next, so that nothing is concluded from it either way.",
    changes: {
      "graph/capacity/endpoints.ts": [
        [
          "LogicalOperator",
          'variant.kind !== "known" || !isBlock(variant.value)',
          'variant.kind !== "known" && !isBlock(variant.value)',
        ],
      ],
      "graph/nat-routes.ts": [
        [
          "MethodExpression",
          'itemsOf(attributeOf(table, "routes")) .filter((block) => block.kind === "known" …',
          'itemsOf(attributeOf(table, "routes"))',
        ],
        ["ConditionalExpression", 'block.kind === "known" && isBlock(block.value)', "true"],
        [
          "LogicalOperator",
          'block.kind === "known" && isBlock(block.value)',
          'block.kind === "known" || isBlock(block.value)',
        ],
        ["ConditionalExpression", 'block.kind === "known"', "true"],
        ["ConditionalExpression", 'typeof id === "string"', "true"],
      ],
      "graph/resource-graph.ts": [
        [
          "ConditionalExpression",
          'value.kind === "known" && typeof value.value === "string"',
          "true",
        ],
        ["ConditionalExpression", 'value.kind === "known"', "true"],
        [
          "LogicalOperator",
          'value.kind === "known" && typeof value.value === "string"',
          'value.kind === "known" || typeof value.value === "string"',
        ],
        ["ConditionalExpression", 'typeof value.value === "string"', "true"],
      ],
      "rules/lb-target-group-health-check.ts": [
        [
          "LogicalOperator",
          'healthCheck.kind === "known" && isBlock(healthCheck.value)',
          'healthCheck.kind === "known" || isBlock(healthCheck.value)',
        ],
      ],
      "tables/backup-switches.ts": [
        ["ObjectLiteral", '{ kind: "unknown" }', "{}"],
        ["StringLiteral", '"unknown"', '""'],
      ],
      "tables/health-check-endpoints.ts": [
        [
          "LogicalOperator",
          'dns.kind !== "known" || !isBlock(dns.value)',
          'dns.kind !== "known" && !isBlock(dns.value)',
        ],
        ["ConditionalExpression", 'dns.kind !== "known"', "false"],
      ],
      "tables/managed-service-search.ts": [
        ["ConditionalExpression", 'config.kind === "known"', "true"],
      ],
    },
  },
  {
    title: "Only speed",
    why: "It remembers what was worked out before. A new process would work it out again; the tests share one.",
    changes: {
      "support/values.ts": [
        ["BlockStatement", "{ return unknown; }", "{}"],
        ["ConditionalExpression", "placeholders.has(given)", "false"],
        ["BlockStatement", "{ placeholders.add(given); return unknown; }", "{}"],
      ],
    },
  },
  {
    title: "Equivalent: two ways to the same",
    why: "Both forms give the same answer for every input that there is.",
    changes: {
      "graph/databases/cluster-members.ts": [
        ["LogicalOperator", "numberOf(least) ?? 1", "numberOf(least) && 1"],
        ["StringLiteral", '""', '"Stryker was here!"'],
      ],
      "graph/health/record-sets.ts": [
        ["MethodExpression", "name.toLowerCase()", "name.toUpperCase()"],
      ],
      "graph/subnet-reach.ts": [
        ["ConditionalExpression", "this.#graph.childrenOf(resource).length > 0", "true"],
        [
          "EqualityOperator",
          "this.#graph.childrenOf(resource).length > 0",
          "this.#graph.childrenOf(resource).length >= 0",
        ],
        ["ArrayDeclaration", "[start.urn]", "[]"],
        ["ConditionalExpression", "given.pending > 0", "true"],
        ["EqualityOperator", "given.pending > 0", "given.pending >= 0"],
      ],
      "graph/vpc-zones.ts": [
        ["ConditionalExpression", 'case "undecided": return undefined;', 'case "undecided":'],
      ],
    },
  },
];
