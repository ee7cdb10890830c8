import assert from "node:assert/strict";
import path from "node:path";
import { AwsError } from "../../../../../sandbox/providers/aws/aws-error";
import type { AwsResourceRow } from "../../../../../sandbox/providers/aws/aws-resource";
import { partsOf, refuseDeletion } from "../../../../../sandbox/providers/aws/world/deletion";
import { World, type WorldResource } from "../../../../../sandbox/providers/aws/world/world";
import type { PropertyMap } from "../../../../../sandbox/providers/property-values";
import { madeUpModel } from "../../../../support/aws-models";
import { temporaryFolder } from "../../../../support/temporary-folder";

const GROUP = "aws:lb/targetGroup:TargetGroup";
const LISTENER = "aws:lb/listener:Listener";
const BUCKET = "aws:s3/bucket:Bucket";
const RULE = "aws:ec2/securityGroupRule:SecurityGroupRule";
const NOTE = "aws:sqs/queue:Queue";
const OBJECT = "aws:s3/bucketObject:BucketObject";

const rows: Record<string, AwsResourceRow> = {
  [LISTENER]: {
    holds: { "actions[].targetGroupArn": "aws:alb/targetGroup:TargetGroup", group: GROUP },
  },
  [BUCKET]: {
    keeps: ({ forceDestroy }, isEmpty) =>
      forceDestroy === true || isEmpty ? undefined : "BucketNotEmpty: it has objects: delete them",
  },
  [RULE]: { holds: { group: GROUP }, goesWith: [{ property: "group", type: GROUP }] },
  [NOTE]: {
    holds: { rule: RULE },
    goesWith: [{ property: "rule", type: RULE, where: "force" }],
  },
  [OBJECT]: {
    fills: [
      { property: "bucket", type: BUCKET, where: "isWritten" },
      { property: "group", type: BUCKET },
    ],
  },
};

function thing(type: string, id: string, outputs: PropertyMap): WorldResource {
  return { type, id, region: "eu-west-1", urn: `urn:${id}`, inputs: {}, outputs };
}

describe("a deletion", () => {
  const folder = temporaryFolder("deletion");

  /** The refusal of deleting the first of some resources. */
  function refusal(
    resources: readonly WorldResource[],
    more: AwsResourceRow = {},
  ): AwsError | undefined {
    const world = new World(path.join(folder(), "world.jsonl"));
    for (const one of resources) {
      world.put(one);
    }
    const [first] = world.all();
    assert.ok(first);
    const of = (type: string) => madeUpModel({}, { ...rows[type], ...more });
    try {
      refuseDeletion(world, { of }, first, partsOf(world, { of }, first));
      return undefined;
    } catch (error) {
      assert.ok(error instanceof AwsError);
      return error;
    }
  }

  const group = thing(GROUP, "tg-1", { arn: "arn:tg-1", name: "web" });
  const needed = `DependencyViolation: ${GROUP} tg-1 is still needed by ${LISTENER} l-1`;
  const holders: [title: string, holder: WorldResource, message: string | undefined][] = [
    [
      "names it by its ARN",
      thing(LISTENER, "l-1", { actions: [{}, { targetGroupArn: "arn:tg-1" }] }),
      needed,
    ],
    ["names it by its id", thing(LISTENER, "l-1", { group: "tg-1" }), needed],
    ["names it by its name", thing(LISTENER, "l-1", { group: "web" }), needed],
    ["names another", thing(LISTENER, "l-1", { group: "tg-2", actions: [] }), undefined],
    ["names nothing", thing(LISTENER, "l-1", { group: "" }), undefined],
    ["names it where that holds nothing", thing(LISTENER, "l-1", { other: "tg-1" }), undefined],
    ["is of a type that holds nothing", thing(OBJECT, "o-1", { group: "tg-1" }), undefined],
  ];
  for (const [title, holder, message] of holders) {
    it(`is ${message === undefined ? "allowed" : "refused"} where something ${title}`, () => {
      assert.equal(refusal([group, holder])?.message, message);
    });
  }

  it("is refused with AWS's own code, where the type has one", () => {
    const holder = thing(LISTENER, "l-1", { group: "tg-1" });
    assert.equal(refusal([group, holder], { inUseCode: "ResourceInUse" })?.code, "ResourceInUse");
  });

  it("is not refused for what the resource itself names, nor for a type of the same id", () => {
    const own = thing(LISTENER, "l-1", { group: "l-1" });
    assert.equal(refusal([own], { holds: { group: LISTENER } }), undefined);
    assert.equal(
      refusal([thing(BUCKET, "tg-1", {}), thing(LISTENER, "l-1", { group: "tg-1" })]),
      undefined,
    );
  });

  it("is not refused for an empty name", () => {
    const nameless = thing(GROUP, "tg-1", { name: "" });
    assert.equal(refusal([nameless, thing(LISTENER, "l-1", { group: "" })]), undefined);
  });

  const contents: [title: string, bucket: PropertyMap, object: PropertyMap, isRefused: boolean][] =
    [
      ["is full", {}, { bucket: "b-1", isWritten: true }, true],
      ["is empty", {}, { bucket: "b-2", isWritten: true }, false],
      ["is named by what does not write", {}, { bucket: "b-1", isWritten: false }, false],
      ["is named by what may write", {}, { bucket: "b-1" }, false],
      ["is full all the same", {}, { group: "b-1" }, true],
      ["may lose what it holds", { forceDestroy: true }, { bucket: "b-1", isWritten: true }, false],
    ];
  for (const [title, bucket, object, isRefused] of contents) {
    it(`is ${isRefused ? "refused" : "allowed"} where the resource ${title}`, () => {
      const refused = refusal([thing(BUCKET, "b-1", bucket), thing(OBJECT, "o-1", object)]);
      assert.deepEqual(
        [refused?.code, refused?.message],
        isRefused
          ? ["BucketNotEmpty", "BucketNotEmpty: it has objects: delete them"]
          : [undefined, undefined],
      );
    });
  }

  it("takes along what belongs to a resource, and what belongs to that, and is not kept by it", () => {
    const rule = thing(RULE, "rule-1", { group: "tg-1", force: true });
    const note = thing(NOTE, "note-1", { rule: "rule-1" });
    const world = new World(path.join(folder(), "world.jsonl"));
    [group, rule, note, thing(RULE, "rule-2", { group: "tg-2" })].forEach((one) => {
      world.put(one);
    });
    const of = (type: string) => madeUpModel({}, rows[type] ?? {});
    assert.deepEqual(partsOf(world, { of }, group), [rule, note]);
    assert.equal(refusal([group, rule, note]), undefined);
  });

  it("does not take along what belongs to a resource only where that says so", () => {
    const rule = thing(RULE, "rule-1", { group: "tg-2" });
    const note = thing(NOTE, "note-1", { rule: "rule-1" });
    assert.match(
      refusal([rule, note])?.message ?? "",
      /still needed by aws:sqs\/queue:Queue note-1/,
    );
  });
});
