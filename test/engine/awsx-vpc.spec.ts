import assert from "node:assert/strict";
import * as ec2 from "@pulumi/aws/ec2";
import * as awsx from "@pulumi/awsx";
import { changes } from "../../sandbox/outcome";
import { ENGINE_TIMEOUT_MS, openSandbox, resourcesIn, type TestSandbox } from "../support/engine";

/** A resource in the exported state. */
interface StateResource {
  readonly urn: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
}

/** A network that leaves all it can to the component, with addresses and an endpoint of its own. */
function program(): Promise<Record<string, unknown>> {
  const addresses = ["one", "two"].map((name) => new ec2.Eip(name).allocationId);
  const network = new awsx.ec2.Vpc("net", {
    numberOfAvailabilityZones: 2,
    natGateways: { strategy: "OnePerAz", elasticIpAllocationIds: addresses },
    subnetStrategy: "AutoMerge",
    vpcEndpointStrategy: "Auto",
    vpcEndpointSpecs: [{ serviceName: "sqs", vpcEndpointType: "Interface" }],
  });
  return Promise.resolve({
    layout: network.subnetLayout,
    subnetIds: network.privateSubnetIds,
    gateways: network.natGateways.length,
  });
}

describe("an awsx network with the component's defaults, on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let open: TestSandbox;
  before(async () => {
    open = await openSandbox();
  });
  after(() => open.remove());

  it("is deployed as planned", async () => {
    const { preview, update } = await open.sandbox.up("dev", program);
    assert.deepEqual(preview.errors, []);
    assert.deepEqual(update?.errors, []);
    const { layout, subnetIds, gateways } = await open.sandbox.outputs("dev");
    assert.deepEqual(layout?.value, [
      { type: "Private", cidrMask: 18 },
      { type: "Public", cidrMask: 19 },
    ]);
    assert.equal(gateways?.value, 2);
    assert.match(String(subnetIds?.value), /^subnet-\w+,subnet-\w+$/);
  });

  it("knows which of the program's resources its children depend on", async () => {
    const state = await open.sandbox.exportState("dev");
    const resources: readonly StateResource[] = resourcesIn(state.deployment);
    const find = (type: string, name: string): StateResource | undefined =>
      resources.find(({ urn }) => urn.endsWith(`${type}::${name}`));
    const gateway = find("aws:ec2/natGateway:NatGateway", "net-2");
    assert.deepEqual(gateway?.propertyDependencies?.["allocationId"], [
      find("aws:ec2/eip:Eip", "two")?.urn,
    ]);
    assert.deepEqual(find("awsx:ec2:Vpc", "net")?.outputs ?? {}, {});
    assert.match(
      String(find("aws:ec2/vpcEndpoint:VpcEndpoint", "sqs")?.inputs?.["securityGroupIds"]),
      /^sg-/,
    );
  });

  it("has nothing left to change when it is deployed a second time", async () => {
    const { preview } = await open.sandbox.up("dev", program);
    assert.deepEqual(preview.errors, []);
    assert.deepEqual(changes(preview), []);
  });
});
