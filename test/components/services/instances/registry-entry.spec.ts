import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { createRegistryEntry } from "../../../../components/services/instances/registry-entry";
import { record, type Recording } from "../../../support/mocks";

class Parent extends pulumi.ComponentResource {
  public constructor() {
    super("multizone:test:Parent", "web");
    createRegistryEntry(
      "web",
      { namespaceId: "ns-1", loadBalancerDnsName: "entry.elb.example" },
      this,
    );
  }
}

describe("createRegistryEntry", () => {
  let recording: Recording<Parent>;

  before(async () => {
    recording = await record(() => new Parent());
  });

  it("makes the service's name a CNAME record, which clients keep for ten seconds", () => {
    assert.deepEqual(recording.inputsOf("aws:servicediscovery/service:Service", "web-registry"), {
      name: "web",
      dnsConfig: {
        namespaceId: "ns-1",
        routingPolicy: "WEIGHTED",
        dnsRecords: [{ type: "CNAME", ttl: 10 }],
      },
    });
  });

  it("leads to the load balancer and not to the instances, so that a lost zone leaves no address behind", () => {
    assert.deepEqual(
      recording.inputsOf("aws:servicediscovery/instance:Instance", "web-registry-entry"),
      {
        serviceId: "web-registry-id",
        instanceId: "web",
        attributes: { AWS_INSTANCE_CNAME: "entry.elb.example" },
      },
    );
  });

  it("belongs to the service", () => {
    assert.deepEqual(
      recording.resources.map(({ name, parent }) => `${name} < ${parent?.name ?? "stack"}`),
      ["web < stack", "web-registry < web", "web-registry-entry < web"],
    );
  });
});
