import { isPropertyMap } from "../../../property-values";
import { type AwsResourceRow, named, text } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import { form, length } from "../../check/constraints";
import { knownPlace, textsAt } from "../../check/properties-at";
import type { WorldConstraint } from "../../check/world-constraints";
import { DISCOVERY_SERVICE } from "./tokens";

const REGISTER = "https://docs.aws.amazon.com/cloud-map/latest/api/API_RegisterInstance.html";

/** The attribute that a record of the DNS is made of, by the record's type. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  A: "AWS_INSTANCE_IPV4",
  AAAA: "AWS_INSTANCE_IPV6",
  CNAME: "AWS_INSTANCE_CNAME",
  SRV: "AWS_INSTANCE_PORT",
};

/** Beside an alias of a load balancer no address is needed. */
const ALIAS = "AWS_ALIAS_DNS_NAME";

const attributes: Constraint = (inputs) => {
  const place = knownPlace(inputs, "attributes");
  const given = isPropertyMap(place?.value) ? place.value : {};
  return Object.keys(given)
    .filter((key) => !/^[!-~]{1,255}$/.test(key))
    .map((key) => ({
      property: `attributes.${key}`,
      given: JSON.stringify(key),
      expected: "a key of 1 to 255 characters of ASCII without spaces",
    }));
};

const serviceExists: WorldConstraint = (inputs, lookup) =>
  textsAt(inputs, "serviceId")
    .filter((id) => lookup(DISCOVERY_SERVICE, id) === undefined)
    .map((id) => ({
      property: "serviceId",
      given: JSON.stringify(id),
      expected: "a service that exists (ServiceNotFound)",
      source: REGISTER,
    }));

/** An instance tells what the records of its service answer. */
const answers: WorldConstraint = (inputs, lookup) => {
  const service = lookup(DISCOVERY_SERVICE, text(inputs, "serviceId")) ?? {};
  const place = knownPlace(inputs, "attributes");
  const given = isPropertyMap(place?.value) ? Object.keys(place.value) : [];
  return textsAt(service, "dnsConfig.dnsRecords[].type")
    .map((type) => ({ type, key: ATTRIBUTES[type] ?? "" }))
    .filter(({ key }) => !given.includes(key) && !given.includes(ALIAS))
    .map(({ type, key }) => ({
      property: `attributes.${key}`,
      given: "nothing",
      expected: `a value: the service has records of type ${type}`,
      source: REGISTER,
    }));
};

/** What a service of AWS Cloud Map answers with. */
export const instance: AwsResourceRow = {
  defaults: {},
  constraints: [
    documented(REGISTER, [
      length("instanceId", 1, 64),
      form("instanceId", /^[0-9A-Za-z_/:.@-]+$/, "letters, digits and _ / : . @ -"),
      length("serviceId", 1, 64),
      attributes,
    ]),
  ],
  refusedByAws: [serviceExists, answers],
  id: named("instanceId"),
  within: "serviceId",
  outputs: () => ({}),
  replaceOn: ["instanceId", "serviceId"],
  goesWith: [{ property: "serviceId", type: DISCOVERY_SERVICE, where: "forceDestroy" }],
  fills: [{ property: "serviceId", type: DISCOVERY_SERVICE }],
};
