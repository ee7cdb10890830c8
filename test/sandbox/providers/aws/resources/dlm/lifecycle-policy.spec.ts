import assert from "node:assert/strict";
import { lifecyclePolicy } from "../../../../../../sandbox/providers/aws/resources/dlm/lifecycle-policy";
import { asText, type PropertyMap } from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes, outputsOf } from "../../../../../support/aws-refusals";

const AT = "policyDetails.schedules[0].";

describe("aws.dlm.LifecyclePolicy", () => {
  const schedule = {
    createRule: { interval: 24, times: "03:00" },
    name: "daily",
    retainRule: { count: 7 },
  };
  const details = {
    policyType: "EBS_SNAPSHOT_MANAGEMENT",
    resourceTypes: ["INSTANCE"],
    schedules: [schedule],
    targetTags: { snapshots: "web" },
  };
  const good = {
    description: "Snapshots of data volumes",
    executionRoleArn: "arn:aws:iam::123456789012:role/snapshots",
    policyDetails: details,
    state: "ENABLED",
  };
  const withDetails = (change: PropertyMap): PropertyMap => ({
    policyDetails: { ...details, ...change },
  });
  const withSchedule = (change: PropertyMap): PropertyMap =>
    withDetails({ schedules: [{ ...schedule, ...change }] });

  itTakes(lifecyclePolicy, good, [
    ["a time by cron", withSchedule({ createRule: { cronExpression: "cron(0 3 * * ? *)" } })],
    ["snapshots of a month", withSchedule({ retainRule: { interval: 1, intervalUnit: "MONTHS" } })],
    [
      "a copy in another region",
      withSchedule({
        crossRegionCopyRules: [
          {
            encrypted: true,
            retainRule: { interval: 1, intervalUnit: "WEEKS" },
            target: "us-east-2",
          },
        ],
      }),
    ],
    [
      "a policy of AWS's",
      { defaultPolicy: "VOLUME", policyDetails: { createInterval: 1, resourceType: "VOLUME" } },
    ],
  ]);

  itRefuses(lifecyclePolicy, good, [
    [
      "a description with a dot",
      { description: "Snapshots." },
      'description: got "Snapshots.", expected letters, digits, spaces, hyphens and underscores',
    ],
    ["a state that is none", { state: "ON" }, 'state: got "ON", expected one of DISABLED, ENABLED'],
    [
      "no tags to find volumes by",
      withDetails({ targetTags: null }),
      'policyDetails.targetTags: got nothing, expected a value with policyDetails.policyType "EBS_SNAPSHOT_MANAGEMENT"',
    ],
    [
      "no schedule",
      withDetails({ schedules: null }),
      'policyDetails.schedules: got nothing, expected a value with policyDetails.policyType "EBS_SNAPSHOT_MANAGEMENT"',
    ],
    [
      "five schedules",
      withDetails({ schedules: Array<PropertyMap>(5).fill(schedule) }),
      "policyDetails.schedules: got 5 entries, expected 1 to 4 entries",
    ],
    [
      "images of volumes",
      withDetails({ policyType: "IMAGE_MANAGEMENT", resourceTypes: ["VOLUME"] }),
      'policyDetails.resourceTypes[0]: got "VOLUME", expected one of INSTANCE with policyDetails.policyType "IMAGE_MANAGEMENT"',
    ],
    [
      "an interval of a policy of AWS's",
      withDetails({ createInterval: 1 }),
      "policyDetails.createInterval: got 1, expected no value",
    ],
    [
      "schedules in a policy of AWS's",
      { defaultPolicy: "VOLUME", policyDetails: { schedules: [schedule] } },
      "policyDetails.schedules: got policyDetails.schedules together with defaultPolicy, expected at most one of defaultPolicy, policyDetails.schedules",
    ],
    [
      "an interval that is none",
      withSchedule({ createRule: { interval: 5 } }),
      `${AT}createRule.interval: got 5, expected one of 1, 2, 3, 4, 6, 8, 12, 24`,
    ],
    [
      "a time that is none",
      withSchedule({ createRule: { interval: 24, times: "24:00" } }),
      `${AT}createRule.times: got "24:00", expected a time of the day in UTC, such as 09:00`,
    ],
    [
      "an interval beside cron",
      withSchedule({ createRule: { cronExpression: "cron(0 3 * * ? *)", interval: 24 } }),
      `${AT}createRule.interval: got interval together with cronExpression, expected exactly one of cronExpression, interval`,
    ],
    [
      "no snapshot to keep",
      withSchedule({ retainRule: { count: 0 } }),
      `${AT}retainRule.count: got 0, expected 1 to 1000`,
    ],
    [
      "a time to keep without a unit",
      withSchedule({ retainRule: { interval: 7 } }),
      `${AT}retainRule.intervalUnit: got nothing beside interval, expected intervalUnit to be set together with interval`,
    ],
    [
      "a copy to nowhere",
      withSchedule({ crossRegionCopyRules: [{ encrypted: true }] }),
      `${AT}crossRegionCopyRules[0].target: got none of them, expected exactly one of target, targetRegion`,
    ],
  ]);

  it("has an ARN of its id, and what AWS picks for its schedules", () => {
    const made = outputsOf(lifecyclePolicy, good);
    assert.match(
      asText(made["arn"]),
      /^arn:aws:dlm:eu-west-1:123456789012:policy\/policy-[0-9a-f]{17}$/,
    );
    assert.deepEqual(made["policyDetails"], {
      policyLanguage: "STANDARD",
      resourceLocations: "CLOUD",
      schedules: [
        {
          copyTags: false,
          createRule: { intervalUnit: "HOURS", location: "CLOUD", times: "09:00" },
        },
      ],
    });
  });

  it("picks no time beside cron, and is another one where tags are copied", () => {
    const made = outputsOf(lifecyclePolicy, {
      ...good,
      ...withSchedule({ createRule: { cronExpression: "cron(0 3 * * ? *)" } }),
    });
    assert.deepEqual(made["policyDetails"], {
      policyLanguage: "STANDARD",
      resourceLocations: "CLOUD",
      schedules: [
        { copyTags: false, createRule: { intervalUnit: "", location: "CLOUD", times: "" } },
      ],
    });
    assert.deepEqual(lifecyclePolicy.replaceOn, ["policyDetails.schedules[].copyTags"]);
  });
});
