import type { PolicyResource } from "@pulumi/policy";

import { textOf } from "../../support/scalars";
import { cacheSubnetGroup, daxSubnetGroup, memorydbSubnetGroup } from "../../types/caches";
import {
  dbProxy,
  dbProxyEndpoint,
  dbSubnetGroup,
  dmsSubnetGroup,
  docdbElasticCluster,
  docdbSubnetGroup,
  neptuneGraphEndpoint,
  neptuneSubnetGroup,
  redshiftServerlessEndpoint,
  redshiftSubnetGroup,
  redshiftWorkgroup,
  timestreamCluster,
  timestreamInstance,
} from "../../types/databases";
import { attributeOf } from "../attribute";
import { isOneOf } from "./conditions";
import type { PlacedType } from "./placed-type";

/**
 * Redshift Serverless wants three zones, and two in US West (N. California).
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-usage-considerations.html
 */
function wantsThreeZones(workgroup: PolicyResource): boolean {
  const region = textOf(attributeOf(workgroup, "region"));
  return region !== undefined && region !== "us-west-1";
}

/** What holds data in tables, or leads to it. */
export const placedDatabases: readonly PlacedType[] = [
  ...[
    cacheSubnetGroup,
    daxSubnetGroup,
    dbSubnetGroup,
    dmsSubnetGroup,
    docdbSubnetGroup,
    memorydbSubnetGroup,
    neptuneSubnetGroup,
    redshiftSubnetGroup,
  ].map((group) => ({ group, subnets: ["subnetIds[]"] })),
  { group: dbProxy, subnets: ["vpcSubnetIds[]"] },
  { group: dbProxyEndpoint, subnets: ["vpcSubnetIds[]"] },
  { group: docdbElasticCluster, subnets: ["subnetIds[]"] },
  { group: neptuneGraphEndpoint, subnets: ["subnetIds[]"] },
  {
    group: redshiftWorkgroup,
    subnets: ["subnetIds[]"],
    minimumZones: 3,
    isPlaced: wantsThreeZones,
  },
  {
    group: redshiftWorkgroup,
    subnets: ["subnetIds[]"],
    isPlaced: (workgroup) => !wantsThreeZones(workgroup),
  },
  { group: redshiftServerlessEndpoint, subnets: ["subnetIds[]"] },
  { group: timestreamCluster, subnets: ["vpcSubnetIds[]"] },
  // An instance without a standby is judged for that, not for its one subnet.
  {
    group: timestreamInstance,
    subnets: ["vpcSubnetIds[]"],
    isPlaced: isOneOf("deploymentType", "WITH_MULTIAZ_STANDBY"),
  },
];
