import assert from "node:assert/strict";
import { asSeen } from "../../../../../sandbox/providers/aws/plan/unseen";

describe("inputs as the provider sees them", () => {
  const before = { size: 100, name: "a" };
  const inputs = { size: 50, name: "b" };

  it("are those that are given, where a type hides nothing", () => {
    assert.deepEqual(asSeen({}, before, inputs), inputs);
  });

  it("keep what is there where the provider sees no difference", () => {
    const unseen = (): string[] => ["size"];
    assert.deepEqual(asSeen({ unseen }, before, inputs), { size: 100, name: "b" });
  });

  it("are told of the state before and of the inputs after", () => {
    const seen: unknown[] = [];
    const unseen = (...both: unknown[]): string[] => {
      seen.push(...both);
      return [];
    };
    asSeen({ unseen }, before, inputs);
    assert.deepEqual(seen, [before, inputs]);
  });
});
