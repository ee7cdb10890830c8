import type { AwsResourceRow } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { form, length } from "../../check/constraints";
import { zoneId } from "../data-ids";
import { keepsServices } from "./namespace-keeps";

const CREATE =
  "https://docs.aws.amazon.com/cloud-map/latest/api/API_CreatePrivateDnsNamespace.html";

/** A namespace whose services are found in the DNS of a VPC: a private hosted zone that AWS Cloud Map keeps. */
export const privateDnsNamespace: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  defaults: {},
  constraints: [
    documented(CREATE, [
      length("name", 1, 253),
      form("name", /^[!-~]+$/, "characters of ASCII without spaces"),
      length("description", 0, 1024),
      length("vpc", 0, 64),
    ]),
  ],
  id: (_inputs, hex) => `ns-${hex(16)}`,
  outputs: (at) => ({
    arn: at.arn("servicediscovery", `namespace/${at.id}`),
    hostedZone: zoneId(at),
  }),
  replaceOn: ["name", "vpc"],
  unique: [{ properties: ["name", "vpc"], scope: "region", code: "ConflictingDomainExists" }],
  keeps: keepsServices,
};
