import { type AwsResourceRow, named, text } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import { arn, entries, length, oneOf, range, required } from "../../check/constraints";
import { when } from "../../check/conditions";
import { eachBlock } from "../../check/each-block";
import { knownAt } from "../../check/properties-at";
import type { PropertyMap, PropertyValue } from "../../../property-values";
import { SECURITY_GROUP, SUBNET } from "../ec2/tokens";
import { identifier } from "./identifiers";
import { proxyHost } from "./proxy-host";
import { subnetsCover } from "./zones";

const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/rds/proxy/";
const CREATE = "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBProxy.html";
const NETWORK =
  "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy-network-prereqs.html";
const AUTH = "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_UserAuthConfig.html";
const CONNECTIONS =
  "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy-connections.html";

/** How clients may sign in with a password, by engine family; the first one is AWS's choice. */
const PASSWORDS: Readonly<Record<string, readonly string[]>> = {
  MYSQL: ["MYSQL_CACHING_SHA2_PASSWORD", "MYSQL_NATIVE_PASSWORD"],
  POSTGRESQL: ["POSTGRES_SCRAM_SHA_256", "POSTGRES_MD5"],
  SQLSERVER: ["SQL_SERVER_AUTHENTICATION"],
};

/** Eight hours. */
const LONGEST_IDLE_SECONDS = 28_800;

const constraints: readonly Constraint[] = [
  documented(PROVIDER, [
    ...identifier("name"),
    oneOf("engineFamily", Object.keys(PASSWORDS)),
    oneOf("defaultAuthScheme", ["IAM_AUTH", "NONE"]),
    oneOf("endpointNetworkType", ["DUAL", "IPV4", "IPV6"]),
    oneOf("targetConnectionNetworkType", ["IPV4", "IPV6"]),
    arn("roleArn"),
    oneOf("auths[].authScheme", ["SECRETS"]),
    oneOf("auths[].iamAuth", ["DISABLED", "ENABLED", "REQUIRED"]),
    arn("auths[].secretArn"),
  ]),
  documented(CREATE, [
    when("defaultAuthScheme", [undefined, "NONE"], [required("auths"), entries("auths", 1, 200)]),
  ]),
  documented(AUTH, [
    eachBlock("auths[]", [
      when("authScheme", ["SECRETS"], [required("secretArn")]),
      length("description", 1, 1000),
      length("username", 1, 128),
    ]),
    when(
      "engineFamily",
      ["MYSQL", "POSTGRESQL"],
      [oneOf("auths[].iamAuth", ["DISABLED", "REQUIRED"])],
    ),
    ...Object.entries(PASSWORDS).map(([family, kinds]) =>
      when("engineFamily", [family], [oneOf("auths[].clientPasswordAuthType", kinds)]),
    ),
  ]),
  documented(CONNECTIONS, [range("idleClientTimeout", 1, LONGEST_IDLE_SECONDS)]),
];

/**
 * A proxy in front of a database. Its target group, targets and further endpoints go with it. Another name is an update
 * in place, though the stand-in goes on calling it by the first one.
 */
export const proxy: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  defaults: {},
  constraints,
  refusedByAws: [
    documented(NETWORK, [entries("vpcSubnetIds", 2, Infinity)]),
    subnetsCover("vpcSubnetIds", 2, NETWORK),
  ],
  id: named(),
  outputs: (at, inputs) => ({
    arn: at.arn("rds", `db-proxy:prx-${at.hex(17)}`),
    auths: authentications(inputs),
    defaultAuthScheme: "NONE",
    endpoint: proxyHost(at, at.id),
    endpointNetworkType: "IPV4",
    idleClientTimeout: 1800,
    targetConnectionNetworkType: "IPV4",
    vpcSecurityGroupIds: [],
  }),
  replaceOn: ["endpointNetworkType", "engineFamily", "targetConnectionNetworkType", "vpcSubnetIds"],
  unique: [{ properties: ["name"], scope: "region", code: "DBProxyAlreadyExistsFault" }],
  holds: { "vpcSecurityGroupIds[]": SECURITY_GROUP, "vpcSubnetIds[]": SUBNET },
  inUseCode: "InvalidDBProxyStateFault",
};

/** For each way to sign in that the program gives, what AWS decides of it. */
function authentications(inputs: PropertyMap): PropertyValue[] {
  const given = knownAt(inputs, "auths");
  const clientPasswordAuthType = PASSWORDS[text(inputs, "engineFamily")]?.[0] ?? "";
  return Array.isArray(given) ? given.map(() => ({ clientPasswordAuthType })) : [];
}
