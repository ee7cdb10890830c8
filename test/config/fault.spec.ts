import assert from "node:assert/strict";
import { below, faultMessage, removeCommand, setCommand } from "../../config/fault";

describe("faultMessage", () => {
  it("names key, value, what is allowed and the fix on one line", () => {
    assert.equal(
      faultMessage([{ key: "a:b", value: 1, expected: "two", fix: "do it" }]),
      "The stack's configuration has a fault:\n  a:b: got 1; expected two; fix: do it",
    );
  });

  it("has a line for each fault", () => {
    assert.equal(
      faultMessage([
        { key: "a:b", value: undefined, expected: "something" },
        { key: "a:c", value: "x", hint: "did you mean a:d?" },
      ]),
      [
        "The stack's configuration has 2 faults:",
        "  a:b: is missing; expected something",
        '  a:c: got "x"; there is no such setting; did you mean a:d?',
      ].join("\n"),
    );
  });

  it("keeps line breaks of a value inside its quotes, and a long value short", () => {
    const [, first, second] = faultMessage([
      { key: "a:b", value: "x\ny", expected: "z" },
      { key: "a:c", value: "x".repeat(1000), expected: "z" },
    ]).split("\n");
    assert.equal(first, String.raw`  a:b: got "x\ny"; expected z`);
    assert.equal(second, `  a:c: got "${"x".repeat(79)}…; expected z`);
  });

  it("shows a value of eighty characters, its quotes counted, in full", () => {
    const value = "x".repeat(78);
    assert.match(faultMessage([{ key: "a:b", value, expected: "z" }]), /got "x{78}"; expected z$/);
  });

  it("does not show the value of a secret", () => {
    assert.equal(
      faultMessage([{ key: "a:b", value: "hush", expected: "two" }], (key) => key === "a:b"),
      "The stack's configuration has a fault:\n  a:b: got a secret; expected two",
    );
  });
});

describe("setCommand", () => {
  it("quotes the path for a shell, in which brackets mean something", () => {
    assert.equal(setCommand("a:b[0]", 1), "pulumi config set --path 'a:b[0]' 1");
  });
});

describe("below", () => {
  it("refuses a number below the least, and says how to mend it", () => {
    assert.deepEqual(below("a:b", 2, 3, "one each"), [
      {
        key: "a:b",
        value: 2,
        expected: "at least 3, one each",
        fix: "pulumi config set --path 'a:b' 3",
      },
    ]);
  });

  it("takes the least, and none at all", () => {
    assert.deepEqual(below("a:b", 3, 3, "one each"), []);
    assert.deepEqual(below("a:b", undefined, 3, "one each"), []);
  });
});

describe("removeCommand", () => {
  it("names the key, quoted for a shell", () => {
    assert.equal(removeCommand("a:b.c[0]"), "pulumi config rm --path 'a:b.c[0]'");
  });
});
