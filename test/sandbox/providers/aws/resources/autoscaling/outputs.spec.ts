import assert from "node:assert/strict";
import fc from "fast-check";
import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import { group } from "../../../../../../sandbox/providers/aws/resources/autoscaling/group";
import { policy } from "../../../../../../sandbox/providers/aws/resources/autoscaling/policy";
import { SUBNET } from "../../../../../../sandbox/providers/aws/resources/ec2/tokens";
import type { PropertyMap } from "../../../../../../sandbox/providers/property-values";
import { outputsOf, refusals } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";

const AUTO_SCALING = "arn:aws:autoscaling:eu-west-1:123456789012:";
const GROUP = "aws:autoscaling/group:Group";
const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

describe("what Amazon EC2 Auto Scaling computes", () => {
  const inputs = {
    launchTemplate: { id: "lt-1", version: "1" },
    maxSize: 4,
    minSize: 2,
    name: "web-1a2b3c4",
    vpcZoneIdentifiers: ["subnet-2", "subnet-1", "subnet-3"],
  };
  const zones: Record<string, string> = { "subnet-1": "a", "subnet-2": "b", "subnet-3": "a" };
  const outputs = outputsOf(group, inputs, "eu-west-1", (type, id): PropertyMap =>
    type === SUBNET ? { availabilityZone: zones[id] ?? "" } : { id, name: "web" },
  );

  it("is the ARN of a group", () => {
    const form = `^${AUTO_SCALING}autoScalingGroup:${UUID}:autoScalingGroupName/web-1a2b3c4$`;
    assert.match(text(outputs, "arn"), new RegExp(form));
  });

  it("is as many instances as the least", () => {
    assert.equal(outputs["desiredCapacity"], 2);
  });

  it("is the zones of its subnets, each once", () => {
    assert.deepEqual(outputs["availabilityZones"], ["a", "b"]);
  });

  it("is the name of its template beside the id", () => {
    assert.deepEqual(outputs["launchTemplate"], { id: "lt-1", name: "web", version: "$Default" });
  });

  it("is the ARN of a policy", () => {
    const made = outputsOf(policy, { autoscalingGroupName: "web", name: "cpu" });
    const form = `^${AUTO_SCALING}scalingPolicy:${UUID}:autoScalingGroupName/web:policyName/cpu$`;
    assert.match(text(made, "arn"), new RegExp(form));
  });
});

describe("what an Auto Scaling group launches from", () => {
  const folder = temporaryFolder("launch-sources");
  const common = { maxSize: 4, minSize: 2, vpcZoneIdentifiers: ["subnet-1"] };
  const launchTemplate = { id: "lt-1", version: "1" };
  const mixedInstancesPolicy = {
    launchTemplate: {
      launchTemplateSpecification: { launchTemplateId: "lt-1", version: "1" },
    },
  };
  const sources: Readonly<Record<string, PropertyMap>> = {
    launchConfiguration: { launchConfiguration: "web" },
    launchTemplate: { launchTemplate },
    mixedInstancesPolicy: { mixedInstancesPolicy },
  };
  const none = { launchConfiguration: null, launchTemplate: null, mixedInstancesPolicy: null };

  for (const [before, given] of Object.entries(sources)) {
    for (const [after, change] of Object.entries(sources)) {
      it(`is ${after} alone after ${before}`, async () => {
        const account = new TestAccount(folder());
        const made = await account.make(GROUP, { ...common, ...given });
        const outputs = await account.update(made, { ...none, ...change });
        const told = Object.keys(sources).filter((name) => (outputs[name] ?? null) !== null);
        assert.deepEqual(told, [after]);
      });
    }
  }
});

describe("the way back of an instance refresh", () => {
  const inputs = {
    instanceRefresh: { preferences: { autoRollback: true }, strategy: "Rolling" },
    launchTemplate: { id: "lt-1", version: "1" },
  };
  const faults = (given: PropertyMap, imageId: string): string[] =>
    (group.worldConstraints ?? [])
      .flatMap((constraint) => constraint(given, () => ({ imageId })))
      .map(({ property }) => property);

  it("is refused for an image that a parameter names", () => {
    assert.deepEqual(faults(inputs, "resolve:ssm:/image"), [
      "instanceRefresh.preferences.autoRollback",
    ]);
  });

  it("is open for an image by its id", () => {
    assert.deepEqual(faults(inputs, "ami-0123456789abcdef0"), []);
  });

  it("is nobody's matter where it is off", () => {
    assert.deepEqual(faults({ launchTemplate: inputs.launchTemplate }, "resolve:ssm:/image"), []);
  });
});

describe("the sizes of an Auto Scaling group", () => {
  it("are taken where they rise from the least to the most, and only there", () => {
    const size = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(size, size, size, (minSize, desiredCapacity, maxSize) => {
        const sizes = { desiredCapacity, maxSize, minSize };
        const refused = refusals(group, {
          ...sizes,
          launchConfiguration: "web",
          vpcZoneIdentifiers: ["subnet-1"],
        });
        const rises = minSize <= desiredCapacity && desiredCapacity <= maxSize;
        assert.equal(refused.length === 0, rises);
      }),
    );
  });
});
