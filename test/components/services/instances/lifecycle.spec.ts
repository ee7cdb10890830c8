import assert from "node:assert/strict";
import {
  HOOKS,
  lifecycleHooks,
  STOP_SECONDS,
} from "../../../../components/services/instances/lifecycle";

describe("lifecycleHooks", () => {
  it("give up an instance that does not become well in its grace period", () => {
    assert.deepEqual(lifecycleHooks(300)[0], {
      name: "launching",
      lifecycleTransition: "autoscaling:EC2_INSTANCE_LAUNCHING",
      heartbeatTimeout: 300,
      defaultResult: "ABANDON",
    });
  });

  it("terminate an instance all the same that does not stop in time", () => {
    assert.deepEqual(lifecycleHooks(300)[1], {
      name: "terminating",
      lifecycleTransition: "autoscaling:EC2_INSTANCE_TERMINATING",
      heartbeatTimeout: 120,
      defaultResult: "CONTINUE",
    });
  });

  const bounds = [
    [0, 30],
    [29, 30],
    [31, 31],
    [7199, 7199],
    [7201, 7200],
  ] as const;
  for (const [grace, heartbeat] of bounds) {
    it(`wait ${heartbeat} seconds for a launch with a grace period of ${grace}, as AWS takes 30 to 7200`, () => {
      assert.equal(lifecycleHooks(grace)[0]?.heartbeatTimeout, heartbeat);
    });
  }

  it("leave a container more time to stop than it is given", () => {
    const terminating = lifecycleHooks(300).find(({ name }) => name === HOOKS.terminating);
    assert.ok((terminating?.heartbeatTimeout ?? 0) > STOP_SECONDS + 30);
  });
});
