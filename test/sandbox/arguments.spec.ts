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
      faults: [],
    });
  });

  it("takes a variant and a directory", () => {
    const { variant, directory } =
      parseArguments(["preview", "dev", "--variant", "no-health-check", "--directory", "/tmp/x"]) ??
      {};
    assert.deepEqual([variant, directory], ["no-health-check", "/tmp/x"]);
  });

  it("takes faults, each for one type or for all", () => {
    const type = "aws:rds/instance:Instance";
    for (const command of ["up", "refresh", "destroy"]) {
      const { stack, faults } =
        parseArguments([command, "--fail", type, "dev", "--slow", "--fail"]) ?? {};
      assert.equal(stack, "dev");
      assert.deepEqual(faults, [
        { kind: "fail", type },
        { kind: "fail", type: undefined },
        { kind: "slow", type: undefined },
      ]);
    }
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
    [
      "a fault where nothing is changed",
      ["preview", "dev", "--die"],
      /^preview takes no --fail, --throttle, --slow, --die; up, refresh, destroy do\.\n\nUsage/,
    ],
    ["an option without its value", ["up", "dev", "--variant"], /--variant.*\n\nUsage/s],
  ];
  it("refuses a fault of a type that the SDK does not have", () => {
    assert.throws(
      () => parseArguments(["up", "dev", "--fail", "aws:rds/instanc:Instance"]),
      (error: unknown) => {
        assert.ok(error instanceof UserError);
        assert.match(
          error.message,
          /did you mean aws:rds\/instance:Instance or aws:ec2\/instance:Instance or /,
        );
        return true;
      },
    );
  });

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
