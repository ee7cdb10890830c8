import assert from "node:assert/strict";
import { servicesFaults } from "../../../config/services/services-faults";
import { settings } from "../../../config/settings";
import { aService, zonesOf } from "./support";

const faults = (services: unknown, isSecret: (key: string) => boolean = () => false) =>
  servicesFaults(
    { services },
    {
      namespace: "m",
      isSecret,
      settings: settings.parse({ availabilityZones: zonesOf(3) }),
      faulty: [],
    },
  );

const BROKEN = [
  "no service",
  aService({ port: 0, backup: { capacity: 1 } }),
  aService({
    routes: [{ priority: 10, paths: ["/a"] }],
    backup: { weight: 1 },
    environment: { OTHER_URL: "x" },
    connectsTo: ["other"],
  }),
  aService({ name: "other", platform: "containers", routes: [{ priority: 11, paths: ["/b"] }] }),
];

describe("servicesFaults", () => {
  it("hides no fault of one service behind that of another, and none between them", () => {
    assert.deepEqual(
      faults(BROKEN).map(({ key }) => key),
      [
        "m:services[1].backup.capacity",
        "m:services[2].backup.weight",
        "m:services[2].name",
        "m:services[2].routes[0].priority",
        "m:services[3].routes[0].paths[0]",
        "m:services[2].environment.OTHER_URL",
      ],
    );
  });

  it("finds nothing wrong with the service of the default", () => {
    assert.deepEqual(faults(undefined), []);
  });

  it("says nothing of secret services but that they do not fit", () => {
    const secret = faults(BROKEN, (key) => key === "m:services");
    assert.equal(secret.length, 6);
    assert.deepEqual(
      new Set(secret.map(({ expected }) => expected)),
      new Set(["a value that fits the other settings"]),
    );
  });
});
