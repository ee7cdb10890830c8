import assert from "node:assert/strict";
import { interfaceEndpointCheck } from "../../config/interface-endpoint-check";
import { settings } from "../../config/settings";
import { linesOf } from "./support";

/** The line of every fault of these endpoints in a Region. */
function faults(interfaceEndpoints: readonly string[], region: string | undefined): string[] {
  const availabilityZones = ["us-east-1a", "us-east-1b"];
  const parsed = settings.parse({ availabilityZones, network: { interfaceEndpoints } });
  return linesOf(interfaceEndpointCheck.faults(parsed, { namespace: "m", region }));
}

describe("interfaceEndpointCheck", () => {
  it("takes endpoints outside China, and none in it", () => {
    assert.deepEqual(faults(["sqs", "sts"], "us-east-1"), []);
    assert.deepEqual(faults(["sqs"], undefined), []);
    assert.deepEqual(faults([], "cn-north-1"), []);
  });

  it("refuses them in China, where their names are others", () => {
    assert.deepEqual(faults(["sqs", "sts"], "cn-north-1"), [
      'm:network.interfaceEndpoints: got ["sqs","sts"]; expected no value, because aws:region is cn-north-1: in China the endpoints have names of their own, so services are reached through the NAT gateways',
    ]);
  });

  it("reads the setting that it names", () => {
    assert.deepEqual(interfaceEndpointCheck.reads, ["network.interfaceEndpoints"]);
  });
});
