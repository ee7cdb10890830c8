import assert from "node:assert/strict";
import {
  type ChildInput,
  isChildReference,
  vpcChildren,
  type VpcArgs,
} from "../../../../sandbox/providers/awsx/vpc-layout";
import recording from "../../../fixtures/awsx-vpc-three-zones.json";

const args: VpcArgs = {
  availabilityZoneNames: recording.args.availabilityZoneNames,
  subnetSpecs: [
    { type: "Public", cidrBlocks: ["10.0.0.0/20", "10.0.64.0/20", "10.0.128.0/20"] },
    { type: "Private", cidrBlocks: ["10.0.16.0/20", "10.0.80.0/20", "10.0.144.0/20"] },
    { type: "Isolated", cidrBlocks: ["10.0.32.0/24", "10.0.96.0/24", "10.0.160.0/24"] },
  ],
  tags: {},
  vpc: { cidrBlock: "10.0.0.0/16" },
};

/** The recording's way to write an input. */
function recorded(input: ChildInput): unknown {
  return isChildReference(input) ? { ref: `${input.child}.${input.output}` } : input;
}

describe("the stand-in awsx.ec2.Vpc", () => {
  const children = vpcChildren("net", args);

  it("makes the very resources that the real component registers for three zones", () => {
    const typeOf = new Map(children.map(({ key, type, name }) => [key, `${type} ${name}`]));
    const ours = children.map(({ type, name, parent, inputs }) => ({
      type,
      name,
      parent: parent === undefined ? "awsx:ec2:Vpc net" : typeOf.get(parent),
      inputs: Object.fromEntries(
        Object.entries(inputs).map(([key, input]) => [key, recorded(input)]),
      ),
    }));
    const real = recording.resources.filter(({ type }) => type !== "awsx:ec2:Vpc");
    const byKey = (a: { type: string; name: string }, b: { type: string; name: string }): number =>
      `${a.type} ${a.name}`.localeCompare(`${b.type} ${b.name}`);
    assert.deepEqual(ours.sort(byKey), [...real].sort(byKey));
  });

  it("lists each child after its parent and after everything it refers to", () => {
    const seen = new Set<string>();
    for (const { key, parent, inputs } of children) {
      const needed = Object.values(inputs).flatMap((input) =>
        isChildReference(input) ? [input.child] : [],
      );
      for (const other of parent === undefined ? needed : [parent, ...needed]) {
        assert.ok(seen.has(other), `${key} stands before ${other}`);
      }
      seen.add(key);
    }
  });

  it("gives every child a key of its own", () => {
    assert.equal(new Set(children.map(({ key }) => key)).size, children.length);
  });

  it("puts the component's tags on every child beside its own", () => {
    const tagged = vpcChildren("net", { ...args, tags: { team: "web" } });
    const subnet = tagged.find(({ key }) => key === "net-private-2 (Subnet)");
    assert.deepEqual(subnet?.inputs["tags"], {
      Name: "net-private-2",
      SubnetType: "Private",
      team: "web",
    });
  });
});
