import assert from "node:assert/strict";
import { documented } from "../../../../../sandbox/providers/aws/check/constraint";
import { length, required } from "../../../../../sandbox/providers/aws/check/constraints";

const PAGE = "https://docs.aws.amazon.com/page";

describe("documented constraints", () => {
  it("name the page in each of their faults", () => {
    const faults = documented(PAGE, [length("a", 2, 3), required("b")])({ a: "x" });
    assert.deepEqual(
      faults.map(({ property, source }) => [property, source]),
      [
        ["a", PAGE],
        ["b", PAGE],
      ],
    );
  });

  it("keep the page that a constraint among them names itself", () => {
    const inner = documented("https://docs.aws.amazon.com/inner", [required("b")]);
    const [fault] = documented(PAGE, [inner])({});
    assert.equal(fault?.source, "https://docs.aws.amazon.com/inner");
  });
});
