import type { AwsResourceRow } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import { form, notForm, oneOf, range } from "../../check/constraints";
import { agrees } from "../../check/world-constraints";
import { apart, dailyWindow, weeklyWindow } from "../data-windows";
import { AURORA, MULTI_AZ } from "./cluster-engines";
import { clusterInstanceOutputs } from "./cluster-instance-outputs";
import { clusterTakes } from "./cluster-of-instance";
import { isOfEngine, isOfFamily } from "./family";
import { identified, identifierOrPrefix } from "./identifiers";
import { insights } from "./insights";
import { monitoring } from "./monitoring";
import { CLUSTER, PARAMETER_GROUP, SUBNET_GROUP } from "./tokens";

const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/rds/clusterinstance/";
const CREATE =
  "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html";
const GROUP = "dbParameterGroupName";

const constraints: readonly Constraint[] = [
  documented(PROVIDER, [
    ...identifierOrPrefix("identifier"),
    form("customIamInstanceProfile", /^AWSRDSCustom/, "a name that begins with AWSRDSCustom"),
    oneOf("engine", [...AURORA, ...MULTI_AZ]),
    notForm("performanceInsightsRetentionPeriod", /^0$/, "no 0"),
    dailyWindow("preferredBackupWindow", 30),
    weeklyWindow("preferredMaintenanceWindow", 30),
  ]),
  documented(CREATE, [
    form(
      "instanceClass",
      /^db\.(serverless|[a-z0-9-]+\.[a-z0-9]+)$/,
      "a class such as db.r7g.large or db.serverless",
    ),
    range("promotionTier", 0, 15),
    apart("preferredBackupWindow", "preferredMaintenanceWindow"),
    ...monitoring,
  ]),
  insights,
];

/**
 * An instance of a cluster of Aurora. Auto-naming leaves it alone: one without a name or a prefix is called `tf-…`. The
 * first of a cluster is its writer, and stays it here; AWS makes another one the writer once that is gone.
 */
export const clusterInstance: AwsResourceRow = {
  defaults: {
    autoMinorVersionUpgrade: true,
    copyTagsToSnapshot: false,
    forceDestroy: false,
    monitoringInterval: 0,
    promotionTier: 0,
  },
  constraints,
  worldConstraints: [
    agrees("engine", GROUP, PARAMETER_GROUP, "family", isOfEngine),
    agrees("engineVersion", GROUP, PARAMETER_GROUP, "family", isOfFamily),
  ],
  refusedByAws: [clusterTakes],
  id: identified("identifier"),
  outputs: clusterInstanceOutputs,
  replaceOn: [
    "availabilityZone",
    "clusterIdentifier",
    "customIamInstanceProfile",
    "dbSubnetGroupName",
    "engine",
    "identifier",
    "identifierPrefix",
  ],
  follows: { engineVersionActual: ["engineVersion"] },
  unique: [{ properties: ["identifier"], scope: "region", code: "DBInstanceAlreadyExists" }],
  holds: {
    clusterIdentifier: CLUSTER,
    [GROUP]: PARAMETER_GROUP,
    dbSubnetGroupName: SUBNET_GROUP,
  },
  inUseCode: "InvalidDBInstanceState",
};
