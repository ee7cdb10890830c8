import assert from "node:assert/strict";
import type { AwsResourceRow } from "../../../../../sandbox/providers/aws/aws-resource";
import {
  createdOutputs,
  followingOutputs,
  plannedOutputs,
  updatedOutputs,
} from "../../../../../sandbox/providers/aws/plan/outputs";
import type { PropertyType } from "../../../../../sandbox/providers/aws/schema/resource-schema";
import { type PropertyMap, UNKNOWN } from "../../../../../sandbox/providers/property-values";
import { input, lonelyIdentity, madeUpModel, model, STRING } from "../../../../support/aws-models";
import { secret } from "../../../../support/marked-values";

const REGION = "eu-west-1";
const DISK: PropertyType = { kind: "block", name: "test.Disk" };
const COMPUTED = input({ kind: "string" }, { computed: true });
const AT = lonelyIdentity(REGION, "thing-1");

const SCHEMA = {
  inputs: {
    name: STRING,
    zone: COMPUTED,
    disk: input(DISK),
    disks: input({ kind: "list", of: DISK }, { computed: true }),
    tags: input({ kind: "map", of: { kind: "string" } }),
  },
  blocks: { "test.Disk": { size: STRING, diskId: COMPUTED } },
  outputs: { arn: { kind: "string" }, status: { kind: "string" } },
} as const;

const ROW: AwsResourceRow = {
  outputs: (at, inputs) => ({
    arn: at.arn("test", `thing/${at.id}`),
    status: "ready",
    zone: `${at.region}a`,
    name: "from the table",
    disk: { diskId: "vol-1" },
    disks: Array.isArray(inputs["disks"])
      ? [{ diskId: "vol-2" }]
      : [{ size: "8", diskId: "vol-3" }],
  }),
};

function planned(inputs: PropertyMap): PropertyMap {
  return plannedOutputs(madeUpModel(SCHEMA, ROW), inputs, REGION);
}

function created(inputs: PropertyMap): PropertyMap {
  return createdOutputs(madeUpModel(SCHEMA, ROW), inputs, AT);
}

function updated(before: PropertyMap, inputs: PropertyMap): PropertyMap {
  return updatedOutputs(madeUpModel(SCHEMA, ROW), before, inputs, REGION);
}

describe("the planned state of a new resource", () => {
  it("has as unknown whatever AWS computes", () => {
    assert.deepEqual(planned({}), {
      id: UNKNOWN,
      arn: UNKNOWN,
      status: UNKNOWN,
      zone: UNKNOWN,
      disks: UNKNOWN,
    });
  });

  it("has what is given as it is, and beside it what AWS computes, in blocks as well", () => {
    const password = secret("hunter2");
    const inputs = {
      name: password,
      zone: "a",
      disk: { size: "8" },
      disks: [{ diskId: "vol-9" }, {}],
    };
    assert.deepEqual(planned(inputs), {
      id: UNKNOWN,
      arn: UNKNOWN,
      status: UNKNOWN,
      name: password,
      zone: "a",
      disk: { size: "8", diskId: UNKNOWN },
      disks: [{ diskId: "vol-9" }, { diskId: UNKNOWN }],
    });
  });

  it("knows what the type's provider knows, unless something else is given", () => {
    const known = madeUpModel(SCHEMA, { ...ROW, planned: () => ({ zone: "a", status: "ready" }) });
    const given: PropertyMap[] = [{}, { zone: "b" }];
    const zones = given.map((inputs) => {
      const { zone, status } = plannedOutputs(known, inputs, REGION);
      return [zone, status];
    });
    assert.deepEqual(zones, [
      ["a", "ready"],
      ["b", "ready"],
    ]);
  });

  it("has none of the provider's notes, and leaves alone what the engine wraps", () => {
    const inputs = { disk: secret({ size: "8" }), disks: [UNKNOWN], __defaults: ["name"] };
    const { disk, disks, __defaults: notes } = planned(inputs);
    assert.deepEqual([disk, disks, notes], [secret({ size: "8" }), [UNKNOWN], undefined]);
  });
});

describe("the state of a resource that was just made", () => {
  it("has what the table tells", () => {
    assert.deepEqual(created({}), {
      id: "thing-1",
      arn: "arn:aws:test:eu-west-1:123456789012:thing/thing-1",
      status: "ready",
      zone: "eu-west-1a",
      name: "from the table",
      disk: { diskId: "vol-1" },
      disks: [{ size: "8", diskId: "vol-3" }],
    });
  });

  it("has what is given before what the table tells, property by property in blocks", () => {
    const { name, zone, disk, disks } = created({
      name: "mine",
      zone: "b",
      disk: { size: "9" },
      disks: [{ size: "10" }, { size: "11" }],
    });
    assert.deepEqual([name, zone, disk], ["mine", "b", { size: "9", diskId: "vol-1" }]);
    assert.deepEqual(Array.isArray(disks) ? disks[0] : disks, { size: "10", diskId: "vol-2" });
  });

  it("has a value of a likely form for what no table tells", () => {
    const outputs = createdOutputs(madeUpModel(SCHEMA), { disk: {} }, AT);
    const { arn, disks, disk } = outputs;
    assert.deepEqual([arn, disks], ["arn:aws:test:eu-west-1:123456789012:thing/thing-1", []]);
    assert.ok(typeof disk === "object" && disk !== null && "diskId" in disk);
    assert.match(String(disk.diskId), /^[0-9a-f]{17}$/);
  });
});

describe("the state of an updated resource", () => {
  const before = created({ name: "mine", tags: { a: "1" }, disk: { size: "9" }, disks: [{}, {}] });

  it("has what AWS has computed, and what is given now", () => {
    const after = updated(before, { name: "other", disk: { size: "10" } });
    assert.deepEqual(
      [after["arn"], after["zone"], after["id"]],
      [before["arn"], "eu-west-1a", "thing-1"],
    );
    assert.deepEqual([after["name"], after["disk"]], ["other", { size: "10", diskId: "vol-1" }]);
  });

  it("has no longer what is not given, unless AWS keeps it", () => {
    const after = updated(before, { disk: {}, disks: [{}] });
    assert.deepEqual(
      ["name", "tags"].filter((name) => Object.hasOwn(after, name)),
      [],
    );
    assert.deepEqual([after["zone"], after["disk"]], ["eu-west-1a", { diskId: "vol-1" }]);
    assert.deepEqual(updated(before, {})["disks"], before["disks"]);
    assert.deepEqual(after["disks"], [{ diskId: "vol-2" }]);
  });

  it("has none of the provider's notes", () => {
    assert.equal(Object.hasOwn(updated(before, { __defaults: [] }), "__defaults"), false);
  });
});

describe("what AWS computes anew when something else has changed", () => {
  const follows = { disks: ["disk"], status: ["name"], zone: ["disk", "name"] };
  const following = (
    outputs: PropertyMap,
    changed: readonly string[],
    after: PropertyMap = { status: "old", zone: "old" },
  ): PropertyMap =>
    followingOutputs(madeUpModel(SCHEMA, { follows, outputs: () => outputs }), after, changed, AT);

  it("is what follows that change, unless it is given itself", () => {
    const computed = { disks: [], status: "new", zone: "new" };
    assert.deepEqual(following(computed, ["tags"]), {});
    assert.deepEqual(following(computed, ["name"]), { status: "new", zone: "new" });
    assert.deepEqual(following(computed, ["name", "zone"]), { status: "new" });
  });

  it("is nothing where there is none any more", () => {
    assert.deepEqual(following({ status: null, zone: "new" }, ["name"]), {
      status: null,
      zone: "new",
    });
  });

  it("is as it was where the table does not tell, and nothing where it was not there", () => {
    assert.deepEqual(following({}, ["name"]), { status: "old", zone: "old" });
    assert.deepEqual(following({}, ["disk"], { zone: "old" }), { disks: null, zone: "old" });
  });

  it("is not computed from itself", () => {
    const seen: PropertyMap[] = [];
    const outputs = (_at: unknown, inputs: PropertyMap): PropertyMap => {
      seen.push(inputs);
      return {};
    };
    const after = { name: "mine", status: "old", zone: "old" };
    followingOutputs(madeUpModel(SCHEMA, { follows, outputs }), after, ["name"], AT);
    assert.deepEqual(seen, [{ name: "mine" }]);
  });
});

describe("what is known without asking AWS", () => {
  const broker = model("aws:mq/broker:Broker");
  const tagged: [tags: PropertyMap[string] | undefined, tagsAll: unknown][] = [
    [undefined, {}],
    [{ a: "1" }, { a: "1" }],
    [{ a: UNKNOWN }, UNKNOWN],
    [UNKNOWN, UNKNOWN],
  ];
  for (const [tags, tagsAll] of tagged) {
    it(`is tagsAll: ${JSON.stringify(tagsAll)} of tags ${JSON.stringify(tags ?? null)}`, () => {
      const inputs: PropertyMap = tags === undefined ? {} : { tags };
      assert.deepEqual(plannedOutputs(broker, inputs, REGION)["tagsAll"], tagsAll);
      assert.deepEqual(updatedOutputs(broker, {}, inputs, REGION)["tagsAll"], tagsAll);
    });
  }

  it("is the region, of types that have one", () => {
    const control = model("aws:cloudfront/originAccessControl:OriginAccessControl");
    const regions = [broker, control].flatMap((one) => [
      plannedOutputs(one, {}, REGION)["region"],
      createdOutputs(one, {}, AT)["region"],
      updatedOutputs(one, {}, {}, REGION)["region"],
    ]);
    assert.deepEqual(regions, [REGION, REGION, REGION, undefined, undefined, undefined]);
  });
});

describe("a plan", () => {
  const inputs: [token: string, inputs: PropertyMap][] = [
    ["aws:sqs/queue:Queue", { name: "q", tags: { a: "1" } }],
    [
      "aws:mq/broker:Broker",
      { brokerName: "b", users: [{ username: "u", password: secret("x") }], logs: { audit: true } },
    ],
    ["aws:dynamodb/table:Table", { name: "t", attributes: [{ name: "k", type: "S" }], ttl: {} }],
    ["aws:cloudfront/originAccessControl:OriginAccessControl", { name: "c" }],
  ];
  for (const [token, given] of inputs) {
    it(`for ${token} has the properties that come true, and the values that it knows`, () => {
      const plan = plannedOutputs(model(token), given, REGION);
      const state = createdOutputs(model(token), given, AT);
      assert.deepEqual(Object.keys(plan).sort(), Object.keys(state).sort());
      assert.deepEqual(comeTrue(plan, state), []);
    });
  }
});

/** Names of properties that a plan knows and the state has otherwise. */
function comeTrue(plan: PropertyMap, state: PropertyMap): string[] {
  const known = Object.entries(plan).filter(
    ([, value]) => !JSON.stringify(value).includes(UNKNOWN),
  );
  return known
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(state[name]))
    .map(([name]) => name);
}
