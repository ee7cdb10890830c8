import assert from "node:assert/strict";
import { ServiceNamespace } from "../../../../components/services/discovery/service-namespace";
import { record, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";

const NAMESPACE = "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace";

describe("ServiceNamespace", () => {
  it("creates a namespace whose names are answered inside the VPC", async () => {
    const recording = await record(
      () =>
        new ServiceNamespace("discovery", { vpcId: "vpc-1", domainName: "dev.multizone.internal" }),
    );
    assert.deepEqual(tree(recording), [
      `${NAMESPACE} discovery-namespace < discovery`,
      "multizone:services:ServiceNamespace discovery < stack",
    ]);
    assertHouseRules(recording);
    assert.deepEqual(recording.inputsOf(NAMESPACE, "discovery-namespace"), {
      name: "dev.multizone.internal",
      vpc: "vpc-1",
      description: "Names of the services",
    });
    const { id, arn, name } = recording.result;
    assert.deepEqual(
      [await valueOf(id), await valueOf(arn), name],
      [
        "discovery-namespace-id",
        "arn:aws:mock:us-west-2:123456789012:discovery-namespace",
        "dev.multizone.internal",
      ],
    );
  });
});
