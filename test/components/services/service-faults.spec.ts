import assert from "node:assert/strict";
import {
  type CheckedService,
  serviceFaults,
  unless,
} from "../../../components/services/service-faults";
import { SERVICE_SETTINGS, SERVICE_SURROUNDINGS } from "../../support/service-settings";

const SOUND: CheckedService = {
  ...SERVICE_SETTINGS,
  ...SERVICE_SURROUNDINGS,
  environment: { LEVEL: "info" },
  secrets: { TOKEN: "arn:token" },
};

const capacity = (minimum: number, maximum: number, afterZoneLoss: number) => ({
  capacity: { minimum, maximum, afterZoneLoss },
});

describe("unless", () => {
  it("is a fault where something does not hold", () => {
    assert.deepEqual([unless(true, "a"), unless(false, "b")], [[], ["b"]]);
  });
});

describe("serviceFaults", () => {
  const sound: readonly (readonly [string, Partial<CheckedService>])[] = [
    ["sound arguments", {}],
    ["a capacity that never changes", capacity(2, 2, 1)],
    ["a service that must lose nothing", capacity(2, 4, 2)],
    ["a backup that waits", { backup: { weight: 0, capacity: 2 } }],
    ["a backup that serves", { backup: { weight: 1, capacity: 1 } }],
    ["names that every object of JavaScript has", { secrets: { constructor: "arn:token" } }],
  ];
  for (const [title, bent] of sound) {
    it(`takes ${title}`, () => {
      assert.deepEqual(serviceFaults({ ...SOUND, ...bent }), []);
    });
  }

  const taken = "expected no name that a connection or the program itself sets";
  const plain = "expected no name that the environment, a connection or the program itself sets";
  const faults: readonly (readonly [string, Partial<CheckedService>, string])[] = [
    [
      "a capacity of one",
      capacity(1, 4, 1),
      "capacity is 1 to 4; expected two or more to no fewer",
    ],
    [
      "a maximum below the minimum",
      capacity(3, 2, 1),
      "capacity is 3 to 2; expected two or more to no fewer",
    ],
    [
      "nothing left after the loss of a zone",
      capacity(2, 4, 0),
      "afterZoneLoss is 0; expected 1 to the minimum, 2",
    ],
    [
      "more after the loss of a zone than before",
      capacity(2, 4, 3),
      "afterZoneLoss is 3; expected 1 to the minimum, 2",
    ],
    [
      "requests for a backup of nothing",
      { backup: { weight: 1, capacity: 0 } },
      "backup.weight is 1; expected 0 while backup.capacity is 0: the requests would go to nobody",
    ],
    ["no routes", { routes: [] }, "routes are none; expected one or more"],
    [
      "two connections of one name",
      { connections: [...SOUND.connections, ...SOUND.connections] },
      "connections are store, store; expected each name once",
    ],
    [
      "variables that hide those of a connection and of the program",
      { environment: { STORE_HOST: "elsewhere", LEVEL: "info", AWS_REGION: "eu-west-1" } },
      `environment has STORE_HOST, AWS_REGION; ${taken}`,
    ],
    [
      "a secret that the environment has in the clear",
      { secrets: { LEVEL: "arn:level" } },
      `secrets has LEVEL; ${plain}`,
    ],
    [
      "secrets that a connection and the program have in the clear",
      { secrets: { TOKEN: "arn:token", STORE_HOST: "arn:host", AWS_REGION: "arn:region" } },
      `secrets has STORE_HOST, AWS_REGION; ${plain}`,
    ],
  ];
  for (const [title, bent, fault] of faults) {
    it(`refuses ${title}`, () => {
      assert.deepEqual(serviceFaults({ ...SOUND, ...bent }), [fault]);
    });
  }

  it("tells all faults at once", () => {
    assert.equal(serviceFaults({ ...SOUND, ...capacity(1, 4, 2), routes: [] }).length, 3);
  });
});
