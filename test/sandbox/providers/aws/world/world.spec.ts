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
    assert.equal(world.find(one.type, one.region, one.id), one);
    assert.equal(world.find("aws:ec2/vpc:Vpc", one.region, one.id), undefined);
    assert.equal(world.find(one.type, "us-east-1", one.id), undefined);
    assert.equal(world.find(one.type, one.region, "subnet-2"), undefined);
  });

  it("holds a resource once, whichever of its two types it was made under", () => {
    const world = new World(file());
    const made = subnet("web", { type: "aws:alb/targetGroup:TargetGroup" });
    world.put(made);
    assert.equal(world.find("aws:lb/targetGroup:TargetGroup", made.region, "web"), made);
    world.remove({ ...made, type: "aws:lb/targetGroup:TargetGroup" });
    assert.deepEqual(all(world), []);
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

  it("refuses a file that is broken elsewhere", () => {
    new World(file()).put(subnet("subnet-1"));
    writeFileSync(file(), `{broken\n${readFileSync(file(), "utf8")}`);
    assert.throws(() => new World(file()), SyntaxError);
  });

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
