import { asText, type PropertyMap } from "../../../property-values";
import { type AwsResourceRow, text } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import {
  absent,
  atLeastOne,
  conflicting,
  entries,
  form,
  length,
  oneOf,
  range,
} from "../../check/constraints";
import { when } from "../../check/conditions";
import { isGiven, knownAt, textsAt } from "../../check/properties-at";
import type { WorldConstraint } from "../../check/world-constraints";
import { HTTP_NAMESPACE, PRIVATE_DNS_NAMESPACE, PUBLIC_DNS_NAMESPACE } from "./tokens";

const CREATE = "https://docs.aws.amazon.com/cloud-map/latest/api/API_CreateService.html";
const RECORD = "https://docs.aws.amazon.com/cloud-map/latest/api/API_DnsRecord.html";
const HEALTH = "https://docs.aws.amazon.com/cloud-map/latest/api/API_HealthCheckConfig.html";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/servicediscovery/service/";

const RECORDS = "dnsConfig.dnsRecords";
const NAMESPACES = [HTTP_NAMESPACE, PRIVATE_DNS_NAMESPACE, PUBLIC_DNS_NAMESPACE];

/** A name answers with one CNAME or with records of other types, and a CNAME only by weight. */
const oneCname: Constraint = (inputs) => {
  const types = textsAt(inputs, `${RECORDS}[].type`);
  const isAlone = types.length === 1 && knownAt(inputs, "dnsConfig.routingPolicy") === "WEIGHTED";
  return !types.includes("CNAME") || isAlone
    ? []
    : [
        {
          property: RECORDS,
          given: types.join(", "),
          expected: "CNAME alone, with the routingPolicy WEIGHTED",
        },
      ];
};

/** The namespace has to exist, and to be of the DNS for records of the DNS. */
const fitsNamespace: WorldConstraint = (inputs, lookup) => {
  const id = namespaceOf(inputs);
  const type = NAMESPACES.find((one) => lookup(one, id) !== undefined);
  const isWrong = type === undefined || (type === HTTP_NAMESPACE && isGiven(inputs, "dnsConfig"));
  return isWrong
    ? [
        {
          property: isGiven(inputs, "dnsConfig") ? "dnsConfig.namespaceId" : "namespaceId",
          given: JSON.stringify(id),
          expected:
            type === undefined
              ? "a namespace that exists (NamespaceNotFound)"
              : "a DNS namespace for DNS records",
          source: CREATE,
        },
      ]
    : [];
};

/** Route 53 checks the health of what the internet reaches. */
const checksInPublic: WorldConstraint = (inputs, lookup) =>
  lookup(PRIVATE_DNS_NAMESPACE, namespaceOf(inputs)) === undefined
    ? []
    : absent("healthCheckConfig")(inputs).map((fault) => ({
        ...fault,
        expected: "no value in a private DNS namespace",
        source: HEALTH,
      }));

/** An entry in a namespace, with whose instances its name answers. */
export const service: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  defaults: { forceDestroy: false, "dnsConfig.routingPolicy": "MULTIVALUE" },
  constraints: [
    documented(CREATE, [
      length("name", 1, 127),
      form("name", /^[^.\s]{1,63}(?:\.[^.\s]{1,63})*$/, "labels of 1 to 63 characters"),
      length("description", 0, 1024),
      oneOf("type", ["HTTP"]),
      atLeastOne("namespaceId", "dnsConfig.namespaceId"),
      conflicting("healthCheckConfig", "healthCheckCustomConfig"),
    ]),
    documented(RECORD, [
      entries(RECORDS, 1, 10),
      oneOf(`${RECORDS}[].type`, ["A", "AAAA", "CNAME", "SRV"]),
      range(`${RECORDS}[].ttl`, 0, 2_147_483_647),
      oneCname,
    ]),
    documented(HEALTH, [
      range("healthCheckConfig.failureThreshold", 1, 10),
      oneOf("healthCheckConfig.type", ["HTTP", "HTTPS", "TCP"]),
      when("healthCheckConfig.type", ["TCP"], [absent("healthCheckConfig.resourcePath")]),
    ]),
    documented(PROVIDER, [oneOf("dnsConfig.routingPolicy", ["MULTIVALUE", "WEIGHTED"])]),
  ],
  refusedByAws: [fitsNamespace, checksInPublic],
  id: (_inputs, hex) => `srv-${hex(16)}`,
  outputs: (at, inputs) => ({
    arn: at.arn("servicediscovery", `service/${at.id}`),
    namespaceId: namespaceOf(inputs),
    type: isGiven(inputs, "dnsConfig") ? "DNS_HTTP" : "HTTP",
  }),
  replaceOn: [
    "dnsConfig.dnsRecords[].type",
    "dnsConfig.namespaceId",
    "dnsConfig.routingPolicy",
    "healthCheckConfig.type",
    "healthCheckCustomConfig",
    "name",
    "namespaceId",
    "type",
  ],
  unique: [{ properties: ["namespaceId", "name"], scope: "region", code: "ServiceAlreadyExists" }],
  fills: NAMESPACES.map((type) => ({ property: "namespaceId", type })),
  keeps: (outputs, isEmpty) =>
    isEmpty || outputs["forceDestroy"] === true
      ? undefined
      : `ResourceInUse: the service ${text(outputs, "name")} still has instances; deregister them first, or set forceDestroy`,
};

function namespaceOf(inputs: PropertyMap): string {
  return asText(knownAt(inputs, "dnsConfig.namespaceId") ?? knownAt(inputs, "namespaceId") ?? "");
}
