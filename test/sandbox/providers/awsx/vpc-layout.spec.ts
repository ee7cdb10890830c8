import assert from "node:assert/strict";
import fc from "fast-check";
import { type Child, ChildReference, referencesIn } from "../../../../sandbox/providers/awsx/child";
import { vpcArgs } from "../../../../sandbox/providers/awsx/vpc-args";
import { vpcLayout } from "../../../../sandbox/providers/awsx/vpc-layout";
import type { PropertyMap } from "../../../../sandbox/providers/property-values";

function childrenOf(inputs: PropertyMap): readonly Child[] {
  return vpcLayout("net", vpcArgs({ subnetStrategy: "Auto", ...inputs }, "us-east-1")).children;
}

function find(children: readonly Child[], key: string): Child {
  const found = children.find((child) => child.key === key);
  assert.ok(found, `${key} is missing`);
  return found;
}

/** Name and the reference or value behind an input, for each child of a kind. */
function inputsOf(children: readonly Child[], kind: string, input: string): [string, unknown][] {
  return children
    .filter(({ type }) => type.endsWith(`:${kind}`))
    .map(({ name, inputs }) => {
      const value = inputs[input];
      return [name, value instanceof ChildReference ? value.child : value];
    });
}

const kinds = fc.constantFrom("Public", "Private", "Isolated", "Unused");
const networks = fc.record({
  numberOfAvailabilityZones: fc.integer({ min: 1, max: 6 }),
  subnetStrategy: fc.constantFrom("Auto", "Legacy"),
  natGateways: fc.record({ strategy: fc.constantFrom("None", "Single", "OnePerAz") }),
  subnetSpecs: fc.array(kinds, { maxLength: 4 }).map((types) =>
    ["Public", "Private", ...types].map((type, index) => ({
      type,
      name: `s${index}`,
      cidrMask: 24,
    })),
  ),
});

describe("the resources of the stand-in awsx.ec2.Vpc", () => {
  it("stand each after its parent and after everything it refers to, with keys of their own", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const seen = new Set<string | undefined>([undefined]);
        for (const { key, parent, dependsOn, inputs } of childrenOf(network)) {
          const references = Object.values(inputs).flatMap(referencesIn);
          for (const other of [parent, dependsOn, ...references.map(({ child }) => child)]) {
            assert.ok(seen.has(other), `${key} stands before ${other ?? ""}`);
          }
          assert.ok(!seen.has(key), `${key} is there twice`);
          seen.add(key);
        }
      }),
    );
  });

  it("are a table, an association and a subnet for each spec in each zone, but none for Unused", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const children = childrenOf(network);
        const used = network.subnetSpecs.filter(({ type }) => type !== "Unused").length;
        for (const kind of ["Subnet", "RouteTable", "RouteTableAssociation"]) {
          assert.equal(
            children.filter(({ type }) => type.endsWith(`:${kind}`)).length,
            used * network.numberOfAvailabilityZones,
          );
        }
      }),
    );
  });

  for (const zones of [1, 2, 4, 6]) {
    it(`have a NAT gateway in each of ${zones} zones, used by the private subnets of the zone`, () => {
      const children = childrenOf({ numberOfAvailabilityZones: zones });
      const numbers = Array.from({ length: zones }, (_, index) => index + 1);
      assert.deepEqual(
        inputsOf(children, "NatGateway", "subnetId"),
        numbers.map((number) => [`net-${number}`, `net-public-${number} (Subnet)`]),
      );
      assert.deepEqual(
        inputsOf(children, "Route", "natGatewayId").filter(([name]) => name.includes("private")),
        numbers.map((number) => [`net-private-${number}`, `net-${number} (NatGateway)`]),
      );
    });
  }

  it("have one NAT gateway for all zones where one is asked for", () => {
    const children = childrenOf({ natGateways: { strategy: "Single" } });
    assert.deepEqual(inputsOf(children, "Eip", "tags"), [["net-1", { Name: "net-1" }]]);
    assert.deepEqual(inputsOf(children, "NatGateway", "subnetId"), [
      ["net-1", "net-public-1 (Subnet)"],
    ]);
    assert.deepEqual(
      inputsOf(children, "Route", "natGatewayId").filter(([name]) => name.includes("private")),
      [1, 2, 3].map((number) => [`net-private-${number}`, "net-1 (NatGateway)"]),
    );
  });

  it("have no way out of the private subnets without NAT gateways", () => {
    const children = childrenOf({ natGateways: { strategy: "None" } });
    assert.deepEqual(inputsOf(children, "NatGateway", "subnetId"), []);
    assert.deepEqual(
      inputsOf(children, "Route", "gatewayId"),
      [1, 2, 3].map((number) => [`net-public-${number}`, "net (InternetGateway)"]),
    );
  });

  it("use the addresses that are there instead of making some", () => {
    const children = childrenOf({
      numberOfAvailabilityZones: 2,
      natGateways: { strategy: "OnePerAz", elasticIpAllocationIds: ["eipalloc-1", "eipalloc-2"] },
    });
    assert.deepEqual(inputsOf(children, "Eip", "tags"), []);
    assert.deepEqual(inputsOf(children, "NatGateway", "allocationId"), [
      ["net-1", "eipalloc-1"],
      ["net-2", "eipalloc-2"],
    ]);
  });

  it("have one NAT gateway a zone, in the first public subnet, however many there are", () => {
    const children = childrenOf({
      numberOfAvailabilityZones: 2,
      subnetSpecs: [
        { type: "Private" },
        { type: "Public", name: "edge" },
        { type: "Public", name: "mail" },
      ],
    });
    assert.deepEqual(inputsOf(children, "NatGateway", "subnetId"), [
      ["net-1", "net-edge-1 (Subnet)"],
      ["net-2", "net-edge-2 (Subnet)"],
    ]);
  });

  it("carry the component's tags, a subnet those of its spec as well", () => {
    const children = childrenOf({
      availabilityZoneNames: ["eu-west-1c"],
      subnetNameTagStrategy: "AvailabilityZone",
      subnetSpecs: [{ type: "Public", tags: { edge: "yes", Name: "other" } }, { type: "Private" }],
      tags: { team: "web", Name: "mine" },
    });
    const tags = { team: "web", Name: "mine" };
    const own = { Name: "net-public-1c", SubnetType: "Public" };
    const expected: Record<string, PropertyMap> = {
      "net (Vpc)": tags,
      "net (InternetGateway)": tags,
      "net-public-1 (Subnet)": { ...tags, edge: "yes", ...own },
      "net-public-1 (RouteTable)": { ...tags, ...own },
      "net-1 (Eip)": { ...tags, Name: "net-1" },
      "net-1 (NatGateway)": { ...tags, Name: "net-1" },
    };
    for (const [key, value] of Object.entries(expected)) {
      assert.deepEqual(find(children, key).inputs["tags"], value);
    }
  });

  it("are all in the region that the component names", () => {
    for (const { key, inputs } of childrenOf({ region: "eu-west-1" })) {
      assert.equal(inputs["region"], "eu-west-1", key);
    }
  });

  it("hand through to the VPC what the component does not use itself", () => {
    const given = {
      enableDnsHostnames: true,
      enableNetworkAddressUsageMetrics: true,
      instanceTenancy: "dedicated",
      ipv6CidrBlock: "2600:1f18:1234:ab00::/56",
    };
    const { inputs } = find(childrenOf(given), "net (Vpc)");
    assert.deepEqual(inputs, { ...given, cidrBlock: "10.0.0.0/16", tags: { Name: "net" } });
  });
});
