import assert from "node:assert/strict";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { World, type WorldResource } from "../../../../../sandbox/providers/aws/world/world";
import { temporaryFolder } from "../../../../support/temporary-folder";

function subnet(id: string, more: Partial<WorldResource> = {}): WorldResource {
  const type = "aws:ec2/subnet:Subnet";
  const urn = `urn:pulumi:s::p::${type}::${id}`;
  return { type, id, region: "eu-west-1", urn, inputs: {}, outputs: { id }, ...more };
}

describe("the world", () => {
  const folder = temporaryFolder("world");
  const file = (): string => path.join(folder(), "aws", "world.jsonl");
  /** The lines of the file that tell of resources. */
  const lines = (): string[] =>
    readFileSync(file(), "utf8")
      .split("\n")
      .filter((line) => /^\{"(made|gone)"/.test(line));
  const all = (world: World): WorldResource[] => [...world.all()];

  it("is empty in the beginning", () => {
    assert.deepEqual(all(new World(file())), []);
    assert.ok(existsSync(file()));
  });

  it("finds a resource by its type, region and id", () => {
    const world = new World(file());
    const one = subnet("subnet-1");
    world.put(one);
    assert.equal(world.find(one), one);
    assert.equal(world.find({ ...one, type: "aws:ec2/vpc:Vpc" }), undefined);
    assert.equal(world.find({ ...one, region: "us-east-1" }), undefined);
    assert.equal(world.find({ ...one, id: "subnet-2" }), undefined);
  });

  it("holds a resource once, whichever of its two types it was made under", () => {
    const world = new World(file());
    const made = subnet("web", { type: "aws:alb/targetGroup:TargetGroup" });
    world.put(made);
    assert.equal(world.find({ ...made, type: "aws:lb/targetGroup:TargetGroup" }), made);
    world.remove({ ...made, type: "aws:lb/targetGroup:TargetGroup" });
    assert.deepEqual(all(world), []);
  });

  it("tells two resources apart whose ids count in others", () => {
    const world = new World(file());
    const [one, other] = ["logs", "media"].map((within) => subnet("index.html", { within }));
    assert.ok(one && other);
    world.put(one);
    world.put(other);
    assert.deepEqual(all(world), [one, other]);
    world.remove(one);
    assert.deepEqual(all(new World(file())), [other]);
    assert.equal(world.find(other), other);
  });

  for (const rubbish of ["rubbish", "null", "{}"]) {
    it(`names the line that it cannot read: ${rubbish}`, () => {
      new World(file()).put(subnet("subnet-1"));
      appendFileSync(file(), `${rubbish}\n`);
      assert.throws(() => new World(file()), {
        name: "UserError",
        message: `${file()}, line 3, is not of the sandbox's making. To begin anew, delete ${path.dirname(file())}.`,
      });
    });
  }

  it("notes what was deleted just so, through a rewriting of its file too", () => {
    const world = new World(file());
    world.put(subnet("subnet-1"));
    world.allAreKnown("");
    world.remove(subnet("subnet-1"));
    const gone = (one: World): string[] => one.goneUnknownToEngine().map(({ id }) => id);
    assert.deepEqual(gone(world), ["subnet-1"]);
    appendFileSync(file(), "cut off");
    const rewritten = new World(file());
    assert.deepEqual([gone(rewritten), all(rewritten)], [["subnet-1"], []]);
    rewritten.allAreKnown("urn:pulumi:another");
    assert.deepEqual(gone(rewritten), ["subnet-1"]);
    rewritten.allAreKnown("urn:pulumi:s::");
    assert.deepEqual(gone(new World(file())), []);
  });

  it("notes what was made until the engine's state has been compared with it", () => {
    const world = new World(file());
    const unknown = (): string[] => world.unknownToEngine().map(({ id }) => id);
    world.put(subnet("subnet-1"));
    world.put(subnet("subnet-2"));
    assert.deepEqual(unknown(), ["subnet-1", "subnet-2"]);
    world.remove(subnet("subnet-1"));
    assert.deepEqual(unknown(), ["subnet-2"]);
    world.allAreKnown("");
    assert.deepEqual(unknown(), []);
    world.put(subnet("subnet-2", { outputs: { changed: true } }));
    assert.deepEqual(unknown(), []);
    world.put(subnet("subnet-1"));
    assert.deepEqual(unknown(), ["subnet-1"]);
  });

  it("keeps what the engine lets go of, and does not note it again", () => {
    const world = new World(file());
    world.put(subnet("subnet-1"));
    world.put(subnet("subnet-2"));
    world.release(subnet("subnet-1"));
    for (const one of [world, new World(file())]) {
      assert.deepEqual(
        [all(one), one.unknownToEngine()].map((resources) => resources.map(({ id }) => id)),
        [["subnet-1", "subnet-2"], ["subnet-2"]],
      );
      assert.deepEqual(one.goneUnknownToEngine(), []);
    }
  });

  it("writes nothing where all is known already", () => {
    const world = new World(file());
    world.put(subnet("subnet-1"));
    world.allAreKnown("");
    const before = readFileSync(file(), "utf8");
    world.allAreKnown("");
    assert.equal(readFileSync(file(), "utf8"), before);
  });

  for (const cut of ["", "{"]) {
    it(`notes the same when it is opened again${cut && ", and its file is rewritten"}`, () => {
      const world = new World(file());
      world.put(subnet("subnet-1"));
      world.allAreKnown("");
      world.put(subnet("subnet-2"));
      appendFileSync(file(), cut);
      for (const reopened of [new World(file()), new World(file())]) {
        assert.deepEqual(
          reopened.unknownToEngine().map(({ id }) => id),
          ["subnet-2"],
        );
      }
    });
  }

  it("is the same when it is opened again: what was made, changed and deleted", () => {
    const world = new World(file());
    world.put(subnet("subnet-1"));
    world.put(subnet("subnet-2"));
    world.put(subnet("subnet-1", { outputs: { id: "subnet-1", tags: { a: "ü\n" } } }));
    world.remove(subnet("subnet-2"));
    assert.deepEqual(all(new World(file())), all(world));
    assert.deepEqual(
      all(world).map(({ outputs }) => outputs["tags"]),
      [{ a: "ü\n" }],
    );
  });

  it("knows of each step before it tells of it", () => {
    const world = new World(file());
    world.put(subnet("subnet-1"));
    assert.equal(lines().length, 1);
    world.remove(subnet("subnet-1"));
    assert.equal(lines().length, 2);
  });

  it("is the same after any steps and any number of openings", () => {
    const step = fc.record({
      kind: fc.constantFrom("put" as const, "remove" as const, "open" as const),
      id: fc.constantFrom("a", "b", "c"),
      region: fc.constantFrom("eu-west-1", "us-east-1"),
      size: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        writeFileSync(path.join(folder(), "steps.jsonl"), "");
        const open = (): World => new World(path.join(folder(), "steps.jsonl"));
        const expected = new Map<string, WorldResource>();
        let world = open();
        for (const { kind, id, region, size } of steps) {
          const resource = subnet(id, { region, outputs: { size } });
          if (kind === "put") {
            world.put(resource);
            expected.set(`${region} ${id}`, resource);
          } else if (kind === "remove") {
            world.remove(resource);
            expected.delete(`${region} ${id}`);
          } else {
            world = open();
          }
        }
        assert.deepEqual(all(open()), [...expected.values()]);
      }),
      { numRuns: 50 },
    );
  });

  for (const cut of ['{"made":{"type":"aws:ec2/subnet', '{"gone":"x"}', "\u0000"]) {
    it(`drops a last line that was cut off: ${JSON.stringify(cut)}`, () => {
      const world = new World(file());
      world.put(subnet("subnet-1"));
      appendFileSync(file(), cut);
      const reopened = new World(file());
      assert.deepEqual(all(reopened), all(world));
      reopened.put(subnet("subnet-2"));
      assert.equal(all(new World(file())).length, 2);
      assert.equal(lines().length, 2);
    });
  }

  for (const [steps, kept] of [
    [999, 999],
    [1_000, 1],
  ] as const) {
    it(`keeps ${kept} of ${steps} lines about one resource`, () => {
      const world = new World(file());
      const line = `${JSON.stringify({ made: subnet("subnet-1") })}\n`;
      appendFileSync(file(), line.repeat(steps - 1));
      world.put(subnet("subnet-1", { outputs: { last: true } }));
      assert.deepEqual(
        all(new World(file())).map(({ outputs }) => outputs),
        [{ last: true }],
      );
      assert.equal(lines().length, kept);
      assert.equal(all(new World(file())).length, 1);
    });
  }
});
