import { type AwsResourceRow, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { entries, oneOf } from "../../check/constraints";
import { textsAt } from "../../check/properties-at";
import { SECURITY_GROUP, SUBNET } from "../ec2/tokens";
import { identifier } from "./identifiers";
import { proxyExists } from "./proxy-exists";
import { proxyHost } from "./proxy-host";
import { PROXY } from "./tokens";
import { subnetsCover } from "./zones";

const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/rds/proxyendpoint/";
const NETWORK =
  "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy-network-prereqs.html";

const NAME = "dbProxyEndpointName";

/** A further endpoint of a proxy, such as one for readers, which goes with the proxy. */
export const proxyEndpoint: AwsResourceRow = {
  defaults: { targetRole: "READ_WRITE" },
  constraints: [
    documented(PROVIDER, [
      ...identifier(NAME),
      ...identifier("dbProxyName"),
      oneOf("targetRole", ["READ_ONLY", "READ_WRITE"]),
    ]),
  ],
  refusedByAws: [
    proxyExists,
    documented(NETWORK, [entries("vpcSubnetIds", 2, Infinity)]),
    subnetsCover("vpcSubnetIds", 2, NETWORK),
  ],
  id: (inputs) => `${text(inputs, "dbProxyName")}/${text(inputs, NAME)}`,
  outputs: (at, inputs) => {
    const [subnetId = ""] = textsAt(inputs, "vpcSubnetIds[]");
    return {
      arn: at.arn("rds", `db-proxy-endpoint:prx-endpoint-${at.hex(17)}`),
      endpoint: proxyHost(at, `${text(inputs, NAME)}.endpoint`),
      isDefault: false,
      vpcId: text(at.find(SUBNET, subnetId) ?? {}, "vpcId") || `vpc-${at.hex(17)}`,
      vpcSecurityGroupIds: [],
    };
  },
  replaceOn: [NAME, "dbProxyName", "targetRole", "vpcSubnetIds"],
  unique: [{ properties: [NAME], scope: "region", code: "DBProxyEndpointAlreadyExistsFault" }],
  holds: { "vpcSecurityGroupIds[]": SECURITY_GROUP, "vpcSubnetIds[]": SUBNET },
  goesWith: [{ property: "dbProxyName", type: PROXY }],
  inUseCode: "InvalidDBProxyEndpointStateFault",
};
