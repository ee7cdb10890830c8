import assert from "node:assert/strict";
import { faultOrders, withFaultValues } from "../../sandbox/fault-arguments";
import { UserError } from "../../sandbox/user-error";

const INSTANCE = "aws:rds/instance:Instance";

describe("the faults of a command line", () => {
  const lines: [args: string[], given: string[]][] = [
    [
      ["up", "dev", "--fail"],
      ["up", "dev", "--fail="],
    ],
    [
      ["up", "--fail", "dev"],
      ["up", "--fail=", "dev"],
    ],
    [
      ["up", "dev", "--fail", INSTANCE],
      ["up", "dev", `--fail=${INSTANCE}`],
    ],
    [
      ["--die", INSTANCE, "up", "dev"],
      [`--die=${INSTANCE}`, "up", "dev"],
    ],
    [
      ["up", "dev", "--slow", "--throttle", INSTANCE],
      ["up", "dev", "--slow=", `--throttle=${INSTANCE}`],
    ],
    [
      ["up", "dev", `--slow=${INSTANCE}`],
      ["up", "dev", `--slow=${INSTANCE}`],
    ],
    [
      ["up", "dev", "--directory", "a:b:c"],
      ["up", "dev", "--directory", "a:b:c"],
    ],
    [
      ["up", "dev", "--fail", "C:\\folder"],
      ["up", "dev", "--fail=", "C:\\folder"],
    ],
    [[], []],
  ];
  for (const [args, given] of lines) {
    it(`have their values: ${args.join(" ")}`, () => {
      assert.deepEqual(withFaultValues(args), given);
    });
  }

  it("are orders, one for each time that one is asked for", () => {
    assert.deepEqual(faultOrders({ slow: [""], fail: [INSTANCE, ""] }), [
      { kind: "fail", type: INSTANCE },
      { kind: "fail", type: undefined },
      { kind: "slow", type: undefined },
    ]);
    assert.deepEqual(faultOrders({}), []);
  });

  it("are for types that the SDK has", () => {
    assert.throws(
      () => faultOrders({ die: ["aws:rds/instanc:Instance"] }),
      (error: unknown) => {
        assert.ok(error instanceof UserError);
        assert.match(
          error.message,
          /no resource type aws:rds\/instanc:Instance; did you mean aws:rds\/instance:Instance or aws:ec2\/instance:Instance or /,
        );
        return true;
      },
    );
  });
});
