import pulumi from "@pulumi/eslint-plugin";
import importX from "eslint-plugin-import-x";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** No file outside `folder` may be imported by it, and the reverse: see "The house" in docs/architecture.md. */
const mayNotImport = (...patterns) => ({
  "no-restricted-imports": ["error", { patterns: patterns.map((group) => ({ group: [group] })) }],
});

export default defineConfig(
  { ignores: ["**/node_modules/", "policies/bin/", ".sandbox/", "**/*.mjs"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { "import-x": importX, "@pulumi": pulumi },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    settings: { "import-x/resolver": { node: { extensions: [".ts", ".js"] } } },
    rules: {
      complexity: ["warn", 8],
      "max-lines": ["warn", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["warn", { max: 60, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      "import-x/no-cycle": "error",
      "import-x/no-default-export": "error",
      "import-x/no-unassigned-import": "error",
      "@pulumi/no-output-in-template-literal": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  { files: ["components/**"], rules: mayNotImport("**/policies/**", "**/sandbox/**", "**/config") },
  { files: ["policies/**"], rules: mayNotImport("../../**", "**/components/**", "@pulumi/aws*") },
  {
    files: ["index.ts", "config.ts", "config/**"],
    rules: mayNotImport("**/policies/**", "**/sandbox/**"),
  },
  {
    // A Pulumi resource takes effect when it is constructed; mocha's hooks and cases are side effects by nature.
    files: ["test/**"],
    rules: { "max-lines-per-function": "off", "@typescript-eslint/no-floating-promises": "error" },
  },
  { files: ["sandbox/**", "docs/**"], rules: { "no-console": "off" } },
);
