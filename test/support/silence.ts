import { inspect } from "node:util";

/** Tests say what they find by failing: whatever the code under test writes to the console is a failure, too. */
export const mochaHooks = {
  beforeEach(): void {
    for (const method of ["log", "info", "warn", "error"] as const) {
      console[method] = (...words: unknown[]): void => {
        throw new Error(
          `console.${method} in a test: ${words.map((word) => inspect(word)).join(" ")}`,
        );
      };
    }
  },
};
