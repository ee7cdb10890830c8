import assert from "node:assert/strict";
import { identityIn } from "../../../../../../sandbox/providers/aws/identity";
import { group } from "../../../../../../sandbox/providers/aws/resources/autoscaling/group";
import { lifecycleHook } from "../../../../../../sandbox/providers/aws/resources/autoscaling/lifecycle-hook";
import { itRefuses, nothing, outputsOf, refusals } from "../../../../../support/aws-refusals";

describe("aws.autoscaling.LifecycleHook", () => {
  const good = {
    autoscalingGroupName: "web-1a2b3c4",
    defaultResult: "CONTINUE",
    heartbeatTimeout: 300,
    lifecycleTransition: "autoscaling:EC2_INSTANCE_TERMINATING",
    name: "drain-1a2b3c4",
  };

  itRefuses(lifecycleHook, good, [
    ["too short a wait", { heartbeatTimeout: 29 }, "heartbeatTimeout: got 29, expected 30 to 7200"],
    [
      "too long a wait",
      { heartbeatTimeout: 7201 },
      "heartbeatTimeout: got 7201, expected 30 to 7200",
    ],
    [
      "a result that is none",
      { defaultResult: "RETRY" },
      'defaultResult: got "RETRY", expected one of ABANDON, CONTINUE',
    ],
    [
      "a moment that is none",
      { lifecycleTransition: "autoscaling:EC2_INSTANCE_STOPPING" },
      'lifecycleTransition: got "autoscaling:EC2_INSTANCE_STOPPING", expected one of autoscaling:EC2_INSTANCE_LAUNCHING, autoscaling:EC2_INSTANCE_TERMINATING',
    ],
    [
      "a name with a space",
      { name: "to drain" },
      'name: got "to drain", expected letters, digits, hyphens, underscores and slashes',
    ],
    [
      "a queue that nobody may write to",
      { notificationTargetArn: "arn:aws:sqs:us-west-2:123456789012:hooks" },
      "roleArn: got nothing beside notificationTargetArn, expected roleArn to be set together with notificationTargetArn",
    ],
  ]);

  it("is known by its name, and gives instances up after an hour where nothing else is said", () => {
    const { hex } = identityIn("us-west-2", "", nothing);
    assert.equal(lifecycleHook.id?.(good, hex, nothing, "eu-west-1"), "drain-1a2b3c4");
    assert.deepEqual(outputsOf(lifecycleHook, {}), {
      defaultResult: "ABANDON",
      heartbeatTimeout: 3600,
    });
  });

  it("is held to the same in a new group", () => {
    const hook = { ...good, heartbeatTimeout: 7201 };
    const inputs = {
      initialLifecycleHooks: [hook],
      launchTemplate: { id: "lt-1" },
      vpcZoneIdentifiers: ["subnet-1"],
    };
    assert.match(
      refusals(group, inputs).join("\n"),
      /^initialLifecycleHooks\[0\]\.heartbeatTimeout: got 7201, expected 30 to 7200 \(https:\S+\)$/,
    );
  });
});
