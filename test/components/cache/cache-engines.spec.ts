import assert from "node:assert/strict";
import {
  cacheEngines,
  type CacheEngineName,
  defaultParameterGroup,
  majorVersion,
  parameterGroupFamily,
} from "../../../components/cache/cache-engines";

const VERSIONS: Readonly<Record<CacheEngineName, readonly [sound: string[], refused: string[]]>> = {
  valkey: [
    ["7.2", "8.0", "8.1", "8.2", "9.0", "9.1"],
    ["7.0", "7.1", "7.3", "8.3", "8", "8.0.1", "10.0", "6.2"],
  ],
  redis: [
    ["7.0", "7.1"],
    ["6.2", "7.2", "7", "7.1.0", "8.0"],
  ],
};

describe("cacheEngines", () => {
  for (const engine of ["valkey", "redis"] as const) {
    const { versionPattern, defaultVersion } = cacheEngines[engine];
    const [sound, refused] = VERSIONS[engine];

    for (const version of [...sound, defaultVersion]) {
      it(`take ${engine} ${version}`, () => {
        assert.match(version, versionPattern);
      });
    }

    for (const version of refused) {
      it(`refuse ${engine} ${version}`, () => {
        assert.doesNotMatch(version, versionPattern);
      });
    }
  }
});

describe("majorVersion", () => {
  for (const [version, major] of [
    ["8.1", "8"],
    ["10.2", "10"],
    ["7", "7"],
  ] as const) {
    it(`is ${major} of ${version}`, () => {
      assert.equal(majorVersion(version), major);
    });
  }
});

describe("defaultParameterGroup", () => {
  it("is AWS's own group of the engine's major version", () => {
    assert.deepEqual(
      [defaultParameterGroup("valkey", "8.2"), defaultParameterGroup("redis", "7.0")],
      ["default.valkey8", "default.redis7"],
    );
  });
});

describe("parameterGroupFamily", () => {
  it("is that of the engine's major version", () => {
    assert.deepEqual(
      [parameterGroupFamily("valkey", "8.2"), parameterGroupFamily("redis", "7.1")],
      ["valkey8", "redis7"],
    );
  });
});
