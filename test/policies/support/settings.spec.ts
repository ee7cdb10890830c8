import assert from "node:assert/strict";

import { configSchemaOf, defaults, ruleConfigOf } from "../../../policies/support/settings";

describe("the configuration of a rule", () => {
  it("has its defaults when nothing is configured", () => {
    assert.deepEqual(ruleConfigOf("a-rule", [], {}), defaults);
    assert.deepEqual(defaults, {
      minimumZones: 2,
      minimumBackupDays: 7,
      listUsed: true,
      exemptions: [],
    });
  });

  it("has what is configured", () => {
    assert.deepEqual(ruleConfigOf("a-rule", ["minimumZones"], { minimumZones: 3 }), {
      ...defaults,
      minimumZones: 3,
    });
  });

  it("has no setting that the rule does not name", () => {
    const misspelt = { minimumZone: 3, exemptions: [], minimumBackupDays: 3 };
    assert.throws(() => ruleConfigOf("a-rule", ["minimumZones"], misspelt), {
      message:
        'a-rule: there is no setting "minimumZone", "minimumBackupDays"; the rule has minimumZones, exemptions',
    });
  });

  it("takes the settings that the rule names, and exemptions", () => {
    const { properties, required } = configSchemaOf(["minimumZones"]);
    assert.deepEqual(Object.keys(properties), ["minimumZones", "exemptions"]);
    assert.equal(required, undefined);
  });

  it("states the default and the meaning of every setting, and refuses what cannot be", () => {
    const { properties } = configSchemaOf(["minimumZones", "minimumBackupDays", "listUsed"]);
    for (const [name, schema] of Object.entries(properties)) {
      assert.deepEqual(schema.default, defaults[name as keyof typeof defaults]);
      assert.match(schema.description ?? "", /\.$/);
    }
    const { minimumZones, minimumBackupDays } = properties;
    assert.deepEqual([minimumZones?.minimum, minimumZones?.maximum], [2, 6]);
    assert.deepEqual([minimumBackupDays?.minimum, minimumBackupDays?.maximum], [1, 35]);
  });
});
