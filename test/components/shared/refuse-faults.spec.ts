import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { refuseFaults } from "../../../components/shared/refuse-faults";
import { record } from "../../support/mocks";

const refuse = (faults: readonly string[]) =>
  record(() => {
    refuseFaults(new pulumi.ComponentResource("t:t:T", "web"), faults);
  });

describe("refuseFaults", () => {
  it("tells every fault at once after the type and the name, without the stack of the program", async () => {
    await assert.rejects(refuse(["port is 0", "name is long"]), (error: unknown) => {
      assert.ok(error instanceof pulumi.ResourceError);
      assert.equal(error.hideStack, true);
      assert.equal(error.message, "t:t:T web: port is 0; name is long");
      return true;
    });
  });

  it("lets through what has no fault", async () => {
    const { resources } = await refuse([]);
    assert.deepEqual(
      resources.map(({ name }) => name),
      ["web"],
    );
  });
});
