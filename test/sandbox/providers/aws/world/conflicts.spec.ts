import assert from "node:assert/strict";
import path from "node:path";
import type { AwsResourceRow } from "../../../../../sandbox/providers/aws/aws-resource";
import { AwsError } from "../../../../../sandbox/providers/aws/aws-error";
import { refuseTaken } from "../../../../../sandbox/providers/aws/world/conflicts";
import { World, type WorldResource } from "../../../../../sandbox/providers/aws/world/world";
import type { PropertyMap } from "../../../../../sandbox/providers/property-values";
import { madeUpModel } from "../../../../support/aws-models";
import { temporaryFolder } from "../../../../support/temporary-folder";

const TYPE = "aws:lb/targetGroup:TargetGroup";

function thing(id: string, outputs: PropertyMap, more: Partial<WorldResource> = {}): WorldResource {
  return { type: TYPE, id, region: "eu-west-1", urn: `urn:${id}`, inputs: {}, outputs, ...more };
}

describe("what is taken", () => {
  const folder = temporaryFolder("conflicts");

  /** The refusal of a new resource beside those that exist, or of a change of one of them. */
  function refusal(
    row: AwsResourceRow,
    existing: readonly WorldResource[],
    made: WorldResource,
    before?: WorldResource,
  ): string | undefined {
    const world = new World(path.join(folder(), "world.jsonl"));
    for (const one of existing) {
      world.put(one);
    }
    try {
      refuseTaken(world, madeUpModel({}, row), made, before);
      return undefined;
    } catch (error) {
      assert.ok(error instanceof AwsError);
      return error.message;
    }
  }

  const unique = (
    scope: "global" | "account" | "region",
    ...properties: string[]
  ): AwsResourceRow => ({
    unique: [{ properties, scope, code: "Duplicate" }],
  });
  const web = thing("tg-1", { name: "web", port: 80 });
  const elsewhere = { region: "us-east-1" };
  const taken = `Duplicate: ${TYPE} with name "web" already exists`;

  const names: [
    title: string,
    row: AwsResourceRow,
    made: WorldResource,
    message: string | undefined,
  ][] = [
    ["the name of another", unique("region", "name"), thing("tg-2", { name: "web" }), taken],
    ["the id of another as well", unique("region", "name"), thing("tg-1", { name: "web" }), taken],
    ["another name", unique("region", "name"), thing("tg-2", { name: "app" }), undefined],
    [
      "the name in another region",
      unique("region", "name"),
      thing("tg-2", { name: "web" }, elsewhere),
      undefined,
    ],
    [
      "the name in another region, of all",
      unique("account", "name"),
      thing("tg-2", { name: "web" }, elsewhere),
      taken,
    ],
    [
      "the name in another region, of the world",
      unique("global", "name"),
      thing("tg-1", { name: "web" }, elsewhere),
      taken,
    ],
    [
      "the name under the type's other module",
      unique("region", "name"),
      thing("tg-2", { name: "web" }, { type: "aws:alb/targetGroup:TargetGroup" }),
      `Duplicate: aws:alb/targetGroup:TargetGroup with name "web" already exists`,
    ],
    [
      "the name of another type",
      unique("region", "name"),
      thing("tg-2", { name: "web" }, { type: "aws:lb/loadBalancer:LoadBalancer" }),
      undefined,
    ],
    [
      "both of two properties",
      unique("region", "name", "port"),
      thing("tg-2", { name: "web", port: 80 }),
      `Duplicate: ${TYPE} with name "web" and port 80 already exists`,
    ],
    [
      "one of two properties",
      unique("region", "name", "port"),
      thing("tg-2", { name: "web", port: 81 }),
      undefined,
    ],
    ["a name that nothing has to be alone with", {}, thing("tg-2", { name: "web" }), undefined],
  ];
  for (const [title, row, made, message] of names) {
    it(`${message === undefined ? "is not" : "is"} ${title}`, () => {
      assert.equal(refusal(row, [web], made), message);
    });
  }

  for (const name of ["", null]) {
    it(`is no name that is ${JSON.stringify(name)}`, () => {
      const one = thing("tg-1", { name });
      assert.equal(refusal(unique("region", "name"), [one], thing("tg-2", { name })), undefined);
    });
  }

  it("is not what a resource may take over", () => {
    const row: AwsResourceRow = {
      unique: [{ properties: ["name"], scope: "region", code: "Duplicate", unless: "takesOver" }],
    };
    const made = (takesOver: boolean): WorldResource => thing("tg-2", { name: "web", takesOver });
    assert.equal(refusal(row, [web], made(true)), undefined);
    assert.equal(refusal(row, [web], made(false)), taken);
    assert.equal(refusal(row, [web], thing("tg-2", { name: "web" })), taken);
  });

  it("is not what the resource itself has", () => {
    const row = unique("region", "name");
    assert.equal(refusal(row, [web], thing("tg-1", { name: "web", port: 81 }), web), undefined);
    const other = thing("tg-2", { name: "app" });
    assert.equal(refusal(row, [web, other], thing("tg-2", { name: "web" }), other), taken);
  });

  const disjoint: AwsResourceRow = {
    disjoint: { block: "cidrBlock", within: "vpcId", code: "InvalidSubnet.Conflict" },
  };
  const subnet = thing("s-1", { cidrBlock: "10.0.1.0/24", vpcId: "vpc-1" });
  const overlaps = (block: string): string =>
    `InvalidSubnet.Conflict: cidrBlock ${block} overlaps 10.0.1.0/24 of s-1`;
  const blocks: [cidrBlock: string, vpcId: string, message: string | undefined][] = [
    ["10.0.1.0/24", "vpc-1", overlaps("10.0.1.0/24")],
    ["10.0.1.128/25", "vpc-1", overlaps("10.0.1.128/25")],
    ["10.0.0.0/16", "vpc-1", overlaps("10.0.0.0/16")],
    ["10.0.2.0/24", "vpc-1", undefined],
    ["10.0.1.0/24", "vpc-2", undefined],
    ["", "vpc-1", undefined],
  ];
  for (const [cidrBlock, vpcId, message] of blocks) {
    it(`${message === undefined ? "is not" : "is"} ${cidrBlock || "no block"} in ${vpcId}`, () => {
      assert.equal(refusal(disjoint, [subnet], thing("s-2", { cidrBlock, vpcId })), message);
    });
  }

  it("is no block where blocks may overlap, nor the resource's own", () => {
    assert.equal(refusal({}, [subnet], thing("s-2", subnet.outputs)), undefined);
    assert.equal(refusal(disjoint, [subnet], subnet, subnet), undefined);
  });
});
