import assert from "node:assert/strict";
import { parseArguments } from "../../sandbox/arguments";
import { UserError } from "../../sandbox/user-error";

describe("the sandbox's command line", () => {
  it("is a command and a stack", () => {
    assert.deepEqual(parseArguments(["up", "dev"]), {
      command: "up",
      stack: "dev",
      variant: undefined,
      directory: undefined,
    });
  });

  it("takes a variant and a directory", () => {
    const { variant, directory } =
      parseArguments(["preview", "dev", "--variant", "no-health-check", "--directory", "/tmp/x"]) ??
      {};
    assert.deepEqual([variant, directory], ["no-health-check", "/tmp/x"]);
  });

  it("asks for help with --help, or with nothing at all", () => {
    assert.equal(parseArguments(["up", "dev", "--help"]), undefined);
    assert.equal(parseArguments([]), undefined);
  });

  const refused: [title: string, args: string[], message: RegExp][] = [
    ["an unknown command", ["deploy", "dev"], /^There is no command "deploy"\.\n\nUsage/],
    ["a command that every object has", ["toString", "dev"], /^There is no command "toString"\./],
    ["no stack", ["up"], /^up takes one stack, got none\.\n\nUsage/],
    ["two stacks", ["up", "dev", "prod"], /^up takes one stack, got dev prod\./],
    ["an unknown option", ["up", "dev", "--yes"], /--yes.*\n\nUsage/s],
    ["an empty folder name", ["up", "dev", "--directory", ""], /^--directory takes the name/],
    [
      "a variant where no program runs",
      ["destroy", "dev", "--variant", "no-health-check"],
      /^destroy takes no --variant; preview and up do\./,
    ],
    ["an option without its value", ["up", "dev", "--variant"], /--variant.*\n\nUsage/s],
  ];
  for (const [title, args, message] of refused) {
    it(`refuses ${title} and shows how it is called`, () => {
      assert.throws(
        () => parseArguments(args),
        (error: unknown) => {
          assert.ok(error instanceof UserError);
          assert.match(error.message, message);
          return true;
        },
      );
    });
  }
});
