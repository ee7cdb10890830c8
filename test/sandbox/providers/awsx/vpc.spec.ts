import assert from "node:assert/strict";
import { Alias } from "@pulumi/pulumi/proto/alias_pb.js";
import { constructVpc, VPC_TYPE } from "../../../../sandbox/providers/awsx/vpc";
import type { Registration } from "../../../../sandbox/providers/awsx/resource-monitor";
import { type PropertyMap, UNKNOWN } from "../../../../sandbox/providers/property-values";
import recording from "../../../fixtures/awsx-vpc-three-zones.json";
import { outputOf, recordingMonitor, urnOf } from "./recording-monitor";

const STACK = "urn:pulumi:t1-dev::test::pulumi:pulumi:Stack::t1-dev";

const recordedArgs: PropertyMap = recording.args;

/** Everything that a deployed network told the engine. */
async function deploy(
  inputs: PropertyMap,
  outputs: PropertyMap = {},
): Promise<ReturnType<typeof recordingMonitor>> {
  const made = recordingMonitor((resource) => ({
    ...resource.inputs,
    allocationId: outputOf(resource, "allocationId"),
    ...outputs,
  }));
  await constructVpc(made.monitor, "net", STACK, inputs, "us-east-1");
  return made;
}

function find(registrations: readonly Registration[], kind: string, name: string): Registration {
  const found = registrations.find(
    ({ type, custom, name: own }) => custom && type.endsWith(`:${kind}`) && own === name,
  );
  assert.ok(found, `${name} (${kind}) is not registered`);
  return found;
}

function isReference(value: unknown): value is { ref: string } {
  return typeof value === "object" && value !== null && "ref" in value;
}

describe("the stand-in awsx.ec2.Vpc", () => {
  const nameOf = new Map(
    recording.resources.map(({ type, name }) => [urnOf(type, name), `${type} ${name}`]),
  );
  const byKey = (a: { type: string; name: string }, b: { type: string; name: string }): number =>
    `${a.type} ${a.name}` < `${b.type} ${b.name}` ? -1 : 1;

  it("registers the very resources that the real component registers for three zones", async () => {
    const { registrations } = await deploy(recordedArgs);
    const ours = registrations.map(({ type, name, parent, inputs }) => ({
      type,
      name,
      parent: nameOf.get(parent) ?? "pulumi:pulumi:Stack t1-dev",
      inputs,
    }));
    const real = recording.resources.map(({ inputs, ...resource }) => ({
      ...resource,
      inputs: Object.fromEntries(
        Object.entries(inputs).map(([key, value]) => [key, isReference(value) ? value.ref : value]),
      ),
    }));
    assert.deepEqual(ours.sort(byKey), real.sort(byKey));
  });

  it("tells the engine on which resource each reference depends, and what must come first", async () => {
    const { registrations } = await deploy(recordedArgs);
    for (const { type, name, inputs } of recording.resources) {
      const ours = registrations.find(
        (resource) => resource.type === type && resource.name === name,
      );
      assert.ok(ours);
      const references = Object.entries(inputs).filter(([, value]) => isReference(value));
      assert.deepEqual(
        Object.fromEntries(
          Object.entries(ours.propertyDependencies).filter(([, urns]) => urns.length > 0),
        ),
        Object.fromEntries(
          references.map(([key, value]) => {
            const [, other = "", kind = ""] =
              /^(\S+) \((\w+)\)/.exec(isReference(value) ? value.ref : "") ?? [];
            const target = find(registrations, kind, other);
            return [key, [urnOf(target.type, target.name)]];
          }),
        ),
      );
      const isTop = [VPC_TYPE, "aws:ec2/vpc:Vpc"].includes(type);
      assert.deepEqual(ours.dependsOn, isTop ? [] : [ours.parent]);
      assert.equal(ours.custom, type !== VPC_TYPE);
    }
  });

  it("registers no outputs, as the real component does not", async () => {
    const { outputs } = await deploy(recordedArgs);
    assert.deepEqual(outputs, { [urnOf(VPC_TYPE, "net")]: {} });
  });

  it("hands provider, protection and names of old down as the real component does", async () => {
    const { monitor, registrations } = recordingMonitor();
    const aliases = [new Alias().setUrn("urn:old")];
    await constructVpc(monitor, "net", STACK, recordedArgs, "us-east-1", {
      providers: { aws: "urn:provider::id" },
      dependsOn: ["urn:first"],
      protect: true,
      aliases,
    });
    const [component, ...children] = registrations;
    assert.deepEqual(component?.providers, { aws: "urn:provider::id" });
    assert.deepEqual(component.dependsOn, ["urn:first"]);
    assert.equal(component.aliases, aliases);
    assert.ok(children.length > 0);
    for (const { provider, protect, aliases: own, version } of children) {
      assert.deepEqual(
        { provider, protect, own },
        { provider: "urn:provider::id", protect: true, own: undefined },
      );
      assert.match(version ?? "", /^7\./);
    }
  });

  it("names itself in what it refuses", async () => {
    await assert.rejects(
      deploy({ natGateways: { strategy: "Many" } }),
      /^Error: awsx:ec2:Vpc net: natGateways\.strategy: expected one of None, Single, OnePerAz, got "Many"/,
    );
  });

  it("passes on what it refuses no more than the engine does", async () => {
    const { monitor } = recordingMonitor();
    const failing = {
      ...monitor,
      register: (resource: Registration) =>
        resource.name === "net-public-2"
          ? Promise.reject(new Error("no such subnet"))
          : monitor.register(resource),
    };
    await assert.rejects(
      constructVpc(failing, "net", STACK, recordedArgs, "us-east-1"),
      /no such subnet/,
    );
  });

  describe("in IPv6", () => {
    const dual: PropertyMap = { ...recordedArgs, assignGeneratedIpv6CidrBlock: true };

    it("gives each subnet its own /64 of the VPC's block, counted over the zones", async () => {
      const { registrations } = await deploy(dual, { ipv6CidrBlock: "2600:1f18:1234:ab00::/56" });
      const block = (name: string): unknown =>
        find(registrations, "Subnet", name).inputs["ipv6CidrBlock"];
      assert.equal(block("net-public-1"), "2600:1f18:1234:ab00::/64");
      assert.equal(block("net-public-3"), "2600:1f18:1234:ab02::/64");
      assert.equal(block("net-private-1"), "2600:1f18:1234:ab03::/64");
      assert.equal(block("net-isolated-3"), "2600:1f18:1234:ab08::/64");
      const { inputs, propertyDependencies } = find(registrations, "Subnet", "net-public-1");
      assert.equal(inputs["assignIpv6AddressOnCreation"], true);
      assert.deepEqual(propertyDependencies["ipv6CidrBlock"], [urnOf("aws:ec2/vpc:Vpc", "net")]);
    });

    it("lets one kind of subnet go without", async () => {
      const specs = recording.args.subnetSpecs.map((spec) =>
        spec.type === "Isolated" ? { ...spec, assignIpv6AddressOnCreation: false } : spec,
      );
      const { registrations } = await deploy(
        { ...dual, subnetSpecs: specs },
        { ipv6CidrBlock: "2600:1f18:1234:ab00::/56" },
      );
      const { inputs } = find(registrations, "Subnet", "net-isolated-1");
      assert.equal(inputs["assignIpv6AddressOnCreation"], false);
      assert.ok(!("ipv6CidrBlock" in inputs));
    });

    it("refuses addresses in a VPC without an IPv6 block", async () => {
      await assert.rejects(
        deploy(dual, { ipv6CidrBlock: "" }),
        /net-public-1: assignIpv6AddressOnCreation is true, but the VPC has no IPv6 block/,
      );
    });

    it("knows no subnet's block in a preview, as the real component does not", async () => {
      const { monitor, registrations } = recordingMonitor();
      await constructVpc(monitor, "net", STACK, recordedArgs, "us-east-1");
      const { inputs, propertyDependencies } = find(registrations, "Subnet", "net-public-1");
      assert.equal(inputs["ipv6CidrBlock"], UNKNOWN);
      assert.deepEqual(propertyDependencies["ipv6CidrBlock"], [urnOf("aws:ec2/vpc:Vpc", "net")]);
    });
  });

  describe("with an IPAM pool", () => {
    const pooled: PropertyMap = {
      ipv4IpamPoolId: "ipam-pool-0123",
      ipv4NetmaskLength: 20,
      subnetStrategy: "Auto",
    };

    it("cuts up the block that the pool chose", async () => {
      const { registrations } = await deploy(pooled, { cidrBlock: "10.7.16.0/20" });
      assert.ok(!("cidrBlock" in find(registrations, "Vpc", "net").inputs));
      const blocks = registrations
        .filter(({ type }) => type === "aws:ec2/subnet:Subnet")
        .map(({ name, inputs }) => [name, inputs["cidrBlock"]]);
      assert.deepEqual(Object.fromEntries(blocks), {
        "net-private-1": "10.7.16.0/23",
        "net-private-2": "10.7.20.0/23",
        "net-private-3": "10.7.24.0/23",
        "net-public-1": "10.7.18.0/24",
        "net-public-2": "10.7.22.0/24",
        "net-public-3": "10.7.26.0/24",
      });
    });

    it("knows no subnet's block before the pool has chosen", async () => {
      const { monitor, registrations } = recordingMonitor();
      const { outputs } = await constructVpc(monitor, "net", STACK, pooled, "us-east-1");
      const { inputs, propertyDependencies } = find(registrations, "Subnet", "net-public-1");
      assert.equal(inputs["cidrBlock"], UNKNOWN);
      assert.deepEqual(propertyDependencies["cidrBlock"], [urnOf("aws:ec2/vpc:Vpc", "net")]);
      assert.equal(outputs["subnetLayout"], UNKNOWN);
    });
  });
});
