import assert from "node:assert/strict";
import { commandErrors } from "../../sandbox/command-errors";

const failure = (standardError: string): Error =>
  new Error(`code: 255\n stdout: Previewing update (dev):\n stderr: ${standardError}\n err?: \n`);

describe("the errors of a failed engine command", () => {
  it("are what standard error says from its first error on, without the mark", () => {
    assert.deepEqual(
      commandErrors(failure("warning: old\nerror: Stack 'dev' is missing a value\n  run this")),
      ["Stack 'dev' is missing a value\n  run this"],
    );
  });

  it("are all of standard error where it marks nothing as an error", () => {
    assert.deepEqual(commandErrors(failure("no such file")), ["no such file"]);
  });

  it("leave out the headings that are mixed in", () => {
    assert.deepEqual(commandErrors(failure("error: no\nPreviewing update (dev):\nmore")), [
      "no\nmore",
    ]);
  });

  it("are the message itself where no command ran", () => {
    assert.deepEqual(commandErrors(new Error("spawn EACCES")), ["spawn EACCES"]);
  });

  it("are none where nothing was said", () => {
    assert.deepEqual(commandErrors(failure("")), []);
  });
});
