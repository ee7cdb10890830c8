import assert from "node:assert/strict";
import { lookUp, lookups } from "../../../../../sandbox/providers/aws/invokes/table";
import type { PropertyMap } from "../../../../../sandbox/providers/property-values";
import type { InvokeResult } from "../../../../../sandbox/providers/stand-in";
import { schemas } from "../../../../support/aws-models";

function ask(token: string, args: PropertyMap): InvokeResult {
  return lookUp(schemas.ofFunction(token), args, { region: "eu-west-1" });
}

describe("a look-up", () => {
  for (const token of Object.keys(lookups)) {
    it(`${token} is one of the SDK's`, () => {
      assert.equal(schemas.ofFunction(token).token, token);
    });
  }

  it("comes back with its arguments beside what was found", () => {
    const { result, failures } = ask("aws:iam/getPolicyDocument:getPolicyDocument", {
      policyId: "mine",
    });
    assert.deepEqual([result["policyId"], failures], ["mine", []]);
    assert.equal(result["minifiedJson"], '{"Version":"2012-10-17","Id":"mine"}');
  });

  it("finds nothing where its arguments are of a wrong form", () => {
    assert.deepEqual(ask("aws:ec2/getAmi:getAmi", { mostRecent: "yes", owner: ["amazon"] }), {
      result: {},
      failures: [
        {
          property: "owner",
          reason: "owner: got a property that does not exist, expected owners, if that is meant",
        },
        { property: "mostRecent", reason: 'mostRecent: got "yes", expected a boolean' },
      ],
    });
  });

  it("that would need AWS itself is refused, with those that need none", () => {
    assert.throws(() => ask("aws:ec2/getVpc:getVpc", {}), {
      message: `aws:ec2/getVpc:getVpc: the sandbox has no AWS to ask; it answers ${Object.keys(lookups).join(", ")}`,
    });
  });
});
