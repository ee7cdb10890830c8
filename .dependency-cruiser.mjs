/** Who may import whom: the house as docs/architecture.md draws it. Data flows one way and nothing reaches back. */
const forbid = (name, from, to, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to,
});

const ours = "^(index|config|components|config|policies|report|sandbox|scripts|bench|docs|test)";

export default {
  forbidden: [
    forbid(
      "no-cycle",
      ours,
      { circular: true },
      "Files that need each other are one file, or three.",
    ),
    forbid(
      "components-take-arguments",
      "^components/",
      { path: "^(config|policies|sandbox|report|index)" },
      "A component knows its arguments, not where they come from nor who judges it.",
    ),
    forbid(
      "policies-stand-alone",
      "^policies/",
      {
        path: "^(?!policies/|node_modules/(@pulumi/policy|@pulumi/pulumi|@types/node)/|node:)",
        pathNot: "^(node:|[a-z_/]+$)",
      },
      "The pack is published on its own and judges programs in any language.",
    ),
    forbid(
      "program-knows-no-sandbox",
      "^(index|config|components)",
      { path: "^(policies|sandbox|report|test)/" },
      "The same program runs under the official CLI.",
    ),
    forbid(
      "nothing-imports-tests",
      "^(?!test/|bench/)",
      { path: "^test/" },
      "Tests look at the code, never the reverse.",
    ),
    forbid(
      "no-unlisted-dependency",
      // What stands beside the tools of the mutation tests uses the project's own dependencies.
      `(?!^test/mutation/)${ours}`,
      { dependencyTypes: ["npm-no-pkg", "npm-unknown", "unknown", "undetermined"] },
      "What is imported is declared in package.json.",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(policies/bin|\\.sandbox)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["require", "node", "types"],
    },
  },
};
