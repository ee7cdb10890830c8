import assert from "node:assert/strict";
import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import { instance } from "../../../../../../sandbox/providers/aws/resources/servicediscovery/instance";
import { privateDnsNamespace } from "../../../../../../sandbox/providers/aws/resources/servicediscovery/private-dns-namespace";
import { service } from "../../../../../../sandbox/providers/aws/resources/servicediscovery/service";
import {
  DISCOVERY_SERVICE,
  HTTP_NAMESPACE,
  PRIVATE_DNS_NAMESPACE,
} from "../../../../../../sandbox/providers/aws/resources/servicediscovery/tokens";
import { type PropertyMap, UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { type Made, TestAccount } from "../ecs/test-account";

const INSTANCE = "aws:servicediscovery/instance:Instance";
const A_RECORD = [{ type: "A", ttl: 10 }];

function addressOf(service: Made, instanceId = "i-1"): PropertyMap {
  return {
    serviceId: service.id,
    instanceId,
    attributes: { AWS_INSTANCE_IPV4: "10.0.0.1" },
  };
}

describe("the namespaces of aws.servicediscovery", () => {
  const folder = temporaryFolder("servicediscovery-namespace");

  itRefuses(privateDnsNamespace, { name: "shop.internal", vpc: "vpc-1" }, [
    [
      "a name with a space",
      { name: "a b" },
      'name: got "a b", expected characters of ASCII without spaces',
    ],
    [
      "a description without end",
      { description: "a".repeat(1025) },
      `description: got ${JSON.stringify("a".repeat(1025)).slice(0, 60)}… (1025 characters), expected 0 to 1024 characters`,
    ],
  ]);

  it("have an id, an ARN, and a hosted zone in the DNS", async () => {
    const account = new TestAccount(folder());
    const planned = await account.planned(PRIVATE_DNS_NAMESPACE, { vpc: "vpc-1" });
    assert.deepEqual(
      [planned["name"], planned["arn"], planned["hostedZone"]],
      ["web-38b0874", UNKNOWN, UNKNOWN],
    );
    const inDns = await account.make(PRIVATE_DNS_NAMESPACE, {
      name: "shop.internal",
      vpc: "vpc-1",
    });
    assert.match(inDns.id, /^ns-[0-9a-f]{16}$/);
    assert.equal(
      inDns.outputs["arn"],
      `arn:aws:servicediscovery:eu-west-1:123456789012:namespace/${inDns.id}`,
    );
    assert.match(text(inDns.outputs, "hostedZone"), /^Z[0-9A-F]{13}$/);
    const byCall = await account.make(HTTP_NAMESPACE, { name: "shop" });
    assert.equal(byCall.outputs["httpName"], "shop");
  });

  it("are one of a name: in the region, or in the VPC", async () => {
    const account = new TestAccount(folder());
    await account.make(HTTP_NAMESPACE, { name: "shop" });
    await assert.rejects(account.make(HTTP_NAMESPACE, { name: "shop" }), /NamespaceAlreadyExists/);
    await account.make(PRIVATE_DNS_NAMESPACE, { name: "internal", vpc: "vpc-1" });
    await account.make(PRIVATE_DNS_NAMESPACE, { name: "internal", vpc: "vpc-2" });
    await assert.rejects(
      account.make(PRIVATE_DNS_NAMESPACE, { name: "internal", vpc: "vpc-2" }),
      /ConflictingDomainExists/,
    );
  });

  it("are replaced for another name, and the first kind for another description", async () => {
    const account = new TestAccount(folder());
    const byCall = await account.make(HTTP_NAMESPACE, {});
    assert.deepEqual(account.change(byCall, { description: "a" }).replaces, ["description"]);
    const inDns = await account.make(PRIVATE_DNS_NAMESPACE, { vpc: "vpc-1" });
    assert.deepEqual(account.change(inDns, { description: "a", vpc: "vpc-2" }), {
      replaces: ["vpc"],
      updates: ["description"],
      deletesFirst: false,
    });
  });

  for (const [type, inputs] of [
    [HTTP_NAMESPACE, {}],
    [PRIVATE_DNS_NAMESPACE, { vpc: "vpc-1" }],
  ] as const) {
    it(`stay while they have a service (${type})`, async () => {
      const account = new TestAccount(folder());
      const namespace = await account.make(type, inputs);
      const made = await account.make(DISCOVERY_SERVICE, { namespaceId: namespace.id });
      await assert.rejects(account.delete(namespace), /ResourceInUse: the namespace web-/);
      await account.delete(made);
      await account.delete(namespace);
      assert.equal(await account.exists(namespace), false);
    });
  }
});

describe("aws.servicediscovery.Service", () => {
  const folder = temporaryFolder("servicediscovery-service");
  const good = {
    name: "orders",
    dnsConfig: { namespaceId: "ns-1", routingPolicy: "MULTIVALUE", dnsRecords: A_RECORD },
    healthCheckCustomConfig: {},
  };
  const row = { constraints: service.constraints ?? [] };

  itRefuses(row, good, [
    [
      "no namespace",
      { dnsConfig: null },
      "namespaceId: got none of them, expected at least one of namespaceId, dnsConfig.namespaceId",
    ],
    [
      "two health checks",
      { healthCheckConfig: { type: "HTTP" } },
      "healthCheckCustomConfig: got healthCheckCustomConfig together with healthCheckConfig, expected at most one of healthCheckConfig, healthCheckCustomConfig",
    ],
    [
      "a record of another type",
      { dnsConfig: { namespaceId: "ns-1", dnsRecords: [{ type: "TXT", ttl: -1 }] } },
      'dnsConfig.dnsRecords[0].type: got "TXT", expected one of A, AAAA, CNAME, SRV',
      "dnsConfig.dnsRecords[0].ttl: got -1, expected 0 to 2147483647",
    ],
    [
      "a health check that is none",
      {
        healthCheckConfig: { type: "UDP", failureThreshold: 11 },
        healthCheckCustomConfig: null,
      },
      "healthCheckConfig.failureThreshold: got 11, expected 1 to 10",
      'healthCheckConfig.type: got "UDP", expected one of HTTP, HTTPS, TCP',
    ],
    [
      "an alias that all answer",
      {
        dnsConfig: {
          namespaceId: "ns-1",
          routingPolicy: "MULTIVALUE",
          dnsRecords: [{ type: "CNAME", ttl: 10 }],
        },
      },
      "dnsConfig.dnsRecords: got CNAME, expected CNAME alone, with the routingPolicy WEIGHTED",
    ],
  ]);
  itTakes(row, good, [["a service without the DNS", { dnsConfig: null, namespaceId: "ns-1" }]]);

  it("needs a namespace that exists, and one in the DNS for records", async () => {
    const account = new TestAccount(folder());
    const byCall = await account.make(HTTP_NAMESPACE, {});
    const inDns = (namespaceId: string, more: PropertyMap = {}): PropertyMap => ({
      dnsConfig: { namespaceId, dnsRecords: A_RECORD },
      ...more,
    });
    await assert.rejects(
      account.make(DISCOVERY_SERVICE, { namespaceId: "ns-0" }),
      /namespaceId: got "ns-0", expected a namespace that exists \(NamespaceNotFound\)/,
    );
    await assert.rejects(
      account.make(DISCOVERY_SERVICE, inDns(byCall.id)),
      /dnsConfig\.namespaceId: got "ns-[0-9a-f]{16}", expected a DNS namespace for DNS records/,
    );
    const namespace = await account.make(PRIVATE_DNS_NAMESPACE, { vpc: "vpc-1" });
    await assert.rejects(
      account.make(
        DISCOVERY_SERVICE,
        inDns(namespace.id, { healthCheckConfig: { type: "HTTP", failureThreshold: 3 } }),
      ),
      /healthCheckConfig: got .*, expected no value in a private DNS namespace/,
    );
    const made = await account.make(DISCOVERY_SERVICE, { name: "orders", ...inDns(namespace.id) });
    assert.match(made.id, /^srv-[0-9a-f]{16}$/);
    const { arn = "", namespaceId = "", type = "" } = made.outputs;
    assert.deepEqual(
      [arn, namespaceId, type],
      [
        `arn:aws:servicediscovery:eu-west-1:123456789012:service/${made.id}`,
        namespace.id,
        "DNS_HTTP",
      ],
    );
    await assert.rejects(
      account.make(DISCOVERY_SERVICE, { name: "orders", ...inDns(namespace.id) }),
      /ServiceAlreadyExists/,
    );
  });

  it("lives on with another time to live, and is replaced for another type of record", async () => {
    const account = new TestAccount(folder());
    const { id: namespaceId } = await account.make(PRIVATE_DNS_NAMESPACE, { vpc: "vpc-1" });
    const made = await account.make(DISCOVERY_SERVICE, {
      dnsConfig: { namespaceId, dnsRecords: A_RECORD },
    });
    const change = (record: PropertyMap) =>
      account.change(made, { dnsConfig: { namespaceId, dnsRecords: [record] } });
    assert.deepEqual(change({ type: "A", ttl: 60 }).replaces, []);
    assert.deepEqual(change({ type: "SRV", ttl: 10 }).replaces, ["dnsConfig.dnsRecords[0].type"]);
    assert.deepEqual(account.change(made, { healthCheckCustomConfig: {} }).replaces, [
      "healthCheckCustomConfig",
    ]);
  });

  it("stays while it has an instance, unless the provider may deregister it", async () => {
    const account = new TestAccount(folder());
    const { id: namespaceId } = await account.make(HTTP_NAMESPACE, {});
    const kept = await account.make(DISCOVERY_SERVICE, { namespaceId, name: "kept" });
    await account.make(INSTANCE, addressOf(kept));
    await assert.rejects(account.delete(kept), /ResourceInUse: the service kept still has/);
    const forced = await account.make(DISCOVERY_SERVICE, {
      namespaceId,
      name: "forced",
      forceDestroy: true,
    });
    const registered = await account.make(INSTANCE, addressOf(forced, "i-2"));
    await account.make(INSTANCE, addressOf(forced));
    await account.delete(forced);
    assert.equal(await account.exists(registered), false);
    // The other service's instance of the same id is still there.
    await assert.rejects(account.delete(kept), /ResourceInUse/);
  });
});

describe("aws.servicediscovery.Instance", () => {
  const folder = temporaryFolder("servicediscovery-instance");
  const good = { serviceId: "srv-1", instanceId: "i-1", attributes: { a: "b" } };

  itRefuses({ constraints: instance.constraints ?? [] }, good, [
    [
      "an id with a space",
      { instanceId: "a b" },
      'instanceId: got "a b", expected letters, digits and _ / : . @ -',
    ],
    [
      "an attribute with a space",
      { attributes: { "a b": "c" } },
      'attributes.a b: got "a b", expected a key of 1 to 255 characters of ASCII without spaces',
    ],
  ]);

  it("needs a service, and tells what its records answer", async () => {
    const account = new TestAccount(folder());
    await assert.rejects(
      account.make(INSTANCE, good),
      /serviceId: got "srv-1", expected a service that exists \(ServiceNotFound\)/,
    );
    const { id: namespaceId } = await account.make(PRIVATE_DNS_NAMESPACE, { vpc: "vpc-1" });
    const named = await account.make(DISCOVERY_SERVICE, {
      dnsConfig: { namespaceId, dnsRecords: [...A_RECORD, { type: "SRV", ttl: 10 }] },
    });
    await assert.rejects(
      account.make(INSTANCE, addressOf(named)),
      /attributes\.AWS_INSTANCE_PORT: got nothing, expected a value: the service has records of type SRV/,
    );
    const made = await account.make(INSTANCE, {
      ...addressOf(named),
      attributes: { AWS_INSTANCE_IPV4: "10.0.0.1", AWS_INSTANCE_PORT: "8080" },
    });
    assert.equal(made.id, "i-1");
    assert.deepEqual(account.change(made, { instanceId: "i-2" }).replaces, ["instanceId"]);
    assert.deepEqual(account.change(made, { attributes: { a: "b" } }).replaces, []);
  });
});
