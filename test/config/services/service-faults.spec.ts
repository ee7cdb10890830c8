import assert from "node:assert/strict";
import { readableServices } from "../../../config/services/readable-services";
import { serviceChecks, serviceFaults } from "../../../config/services/service-faults";
import { serviceSettings } from "../../../config/services/service-settings";
import { settingRows } from "../../../config/setting-rows";
import { settings } from "../../../config/settings";
import { aService, zonesOf } from "./support";

type Values = Readonly<Record<string, unknown>>;

const keys = (values: Values, faulty: readonly string[] = []): string[] => {
  const [readable] = readableServices([aService(values)]);
  assert.ok(readable !== undefined);
  return serviceFaults(readable, {
    namespace: "m",
    isSecret: () => false,
    settings: settings.parse({ availabilityZones: zonesOf(3) }),
    faulty,
  }).map(({ key }) => key);
};

/** Whether a path is one of some settings, or a map that holds one. */
function exists(path: string, schema: typeof serviceSettings | typeof settings): boolean {
  const paths = settingRows(schema).map((row) => row.path.join("."));
  return paths.some((each) => each === path || each.startsWith(`${path}.`));
}

describe("serviceFaults", () => {
  it("still checks what belongs together beside a setting that is faulty by itself", () => {
    assert.deepEqual(keys({ port: 0, healthCheck: { timeoutSeconds: 20 } }), [
      "m:services[0].healthCheck.timeoutSeconds",
    ]);
  });

  it("does not check a setting against one that is faulty by itself", () => {
    assert.deepEqual(keys({ healthCheck: { intervalSeconds: "5", timeoutSeconds: 20 } }), []);
    assert.deepEqual(keys({ platform: "lambda", instances: {}, containers: {} }), []);
    assert.deepEqual(
      keys({ instances: { instanceTypes: ["t4g.small", "x"], ami: "resolve:ssm:/a-x86_64" } }),
      [],
    );
  });

  it("does not check a service against settings beside it that are faulty by themselves", () => {
    assert.deepEqual(keys({ signIn: true, backup: { capacity: 1 } }), [
      "m:services[0].signIn",
      "m:services[0].backup.capacity",
    ]);
    assert.deepEqual(
      keys({ signIn: true, backup: { capacity: 1 } }, ["availabilityZones[1]", "signIn.method"]),
      [],
    );
  });
});

describe("serviceChecks", () => {
  it("read settings that exist", () => {
    for (const { reads, readsBeside = [], looksFor = [] } of serviceChecks) {
      for (const path of reads) {
        assert.ok(exists(path, serviceSettings), `a service has no setting ${path}`);
      }
      for (const path of [...readsBeside, ...looksFor]) {
        assert.ok(exists(path, settings), `there is no setting ${path}`);
      }
    }
  });
});
