import assert from "node:assert/strict";
import type { InstanceServiceArgs } from "../../../../components/services/instances/instance-service";
import { instanceServiceFaults } from "../../../../components/services/instances/instance-service-faults";
import type { DataVolume, InstanceSettings } from "../../../../components/services/service";
import { SERVICE_ARGS, WITH_DATA_VOLUME } from "./service-args";

const faults = (args: Partial<InstanceServiceArgs>) =>
  instanceServiceFaults({ ...SERVICE_ARGS, ...args });

const withInstances = (instances: Partial<InstanceSettings>): Partial<InstanceServiceArgs> => ({
  instances: { ...SERVICE_ARGS.instances, ...instances },
});

const withVolume = (dataVolume: Partial<DataVolume>): Partial<InstanceServiceArgs> =>
  withInstances({
    dataVolume: {
      sizeGiB: 40,
      mountPath: "/data",
      snapshotIntervalHours: 12,
      retainedSnapshots: 7,
      ...dataVolume,
    },
  });

const SECRET = "arn:aws:secretsmanager:us-west-2:123456789012:secret:key-AbCdEf";

describe("instanceServiceFaults", () => {
  const sound: readonly (readonly [string, Partial<InstanceServiceArgs>])[] = [
    ["sound arguments", {}],
    ["a data volume", WITH_DATA_VOLUME],
    ["types of one architecture", withInstances({ instanceTypes: ["t4g.small", "m7g.large"] })],
    ["a warm pool without Spot Instances", withInstances({ standby: 2 })],
    ["Spot Instances without a warm pool", withInstances({ standby: 0, spotPercent: 50 })],
    ["a secret whose name begins with an underscore", { secrets: { _KEY2: SECRET } }],
    ...[1, 2, 3, 4, 6, 8, 12, 24].map(
      (hours) =>
        [`a snapshot every ${hours} hours`, withVolume({ snapshotIntervalHours: hours })] as const,
    ),
  ];
  for (const [title, args] of sound) {
    it(`takes ${title}`, () => {
      assert.deepEqual(faults(args), []);
    });
  }

  const table: readonly (readonly [string, Partial<InstanceServiceArgs>, string])[] = [
    ["what no service may have", { routes: [] }, "routes are none; expected one or more"],
    [
      "types of two architectures",
      withInstances({ instanceTypes: ["t4g.small", "t3.small"] }),
      "instanceTypes are t4g.small, t3.small; expected one or more of one architecture",
    ],
    [
      "no type",
      withInstances({ instanceTypes: [] }),
      "instanceTypes are none; expected one or more of one architecture",
    ],
    [
      "a warm pool with Spot Instances",
      withInstances({ standby: 1, spotPercent: 1 }),
      "standby is 1 and spotPercent 1; expected one of them to be 0: a warm pool has no Spot Instances",
    ],
    [
      "secrets that no variable of a shell can hold",
      { secrets: { "A-B": SECRET, "2C": SECRET, D: SECRET } },
      "secrets has A-B, 2C; expected names of letters, digits and underscores",
    ],
    [
      "a path that is not absolute",
      withVolume({ mountPath: "data" }),
      "dataVolume.mountPath is data; expected an absolute path without a colon",
    ],
    [
      "a path with a colon",
      withVolume({ mountPath: "/data:ro" }),
      "dataVolume.mountPath is /data:ro; expected an absolute path without a colon",
    ],
    [
      "the root as a path",
      withVolume({ mountPath: "/" }),
      "dataVolume.mountPath is /; expected an absolute path without a colon",
    ],
    [
      "an interval that Data Lifecycle Manager has not",
      withVolume({ snapshotIntervalHours: 5 }),
      "dataVolume.snapshotIntervalHours is 5; expected one of 1, 2, 3, 4, 6, 8, 12, 24",
    ],
  ];
  for (const [title, args, fault] of table) {
    it(`refuses ${title}`, () => {
      assert.deepEqual(faults(args), [fault]);
    });
  }

  it("tells all faults at once", () => {
    const args = {
      routes: [],
      ...withVolume({ mountPath: "data" }),
      secrets: { "": "" },
    };
    assert.equal(faults(args).length, 3);
  });
});
