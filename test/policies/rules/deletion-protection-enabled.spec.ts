import { deletionProtectionEnabled } from "../../../policies/rules/deletion-protection-enabled";
import { unknown } from "../../support/policy/deployment";
import { declare, resourceTests, type ResourceCase } from "../../support/policy/rule-tables";

/** What can be protected: its type and label, the property, and what a deletion takes with it. */
interface Protected {
  readonly type: string;
  readonly label: string;
  readonly property: string;
  readonly why: string;
  /** @default true and false */
  readonly values?: readonly [on: string, off: string];
}

const data = "a mistaken deletion or replacement takes the data with it";
const members = "a mistaken deletion takes the replication between its Regions with it";
const entrance = "a mistaken deletion or replacement cuts everyone off from what stands behind it";
const dbInstance = "aws:rds/instance:Instance";
const dbCluster = "aws:rds/cluster:Cluster";

const row = (
  type: string,
  label: string,
  property: string,
  why: string,
  values?: Protected["values"],
): Protected => ({ type, label, property, why, values });

const offByDefault: readonly Protected[] = [
  row(dbInstance, "DB instance", "deletionProtection", data),
  row(dbCluster, "DB cluster", "deletionProtection", data),
  row(
    "aws:rds/globalCluster:GlobalCluster",
    "Aurora global database",
    "deletionProtection",
    members,
  ),
  row("aws:docdb/cluster:Cluster", "DocumentDB cluster", "deletionProtection", data),
  row(
    "aws:docdb/globalCluster:GlobalCluster",
    "DocumentDB global cluster",
    "deletionProtection",
    members,
  ),
  row("aws:neptune/cluster:Cluster", "Neptune cluster", "deletionProtection", data),
  row(
    "aws:neptune/globalCluster:GlobalCluster",
    "Neptune global database",
    "deletionProtection",
    members,
  ),
  row("aws:dsql/cluster:Cluster", "Aurora DSQL cluster", "deletionProtectionEnabled", data),
  row("aws:dynamodb/table:Table", "DynamoDB table", "deletionProtectionEnabled", data),
  row(
    "aws:cognito/userPool:UserPool",
    "Cognito user pool",
    "deletionProtection",
    "a mistaken deletion or replacement takes every user account with it",
    ["ACTIVE", "INACTIVE"],
  ),
  row(
    "aws:verifiedpermissions/policyStore:PolicyStore",
    "Verified Permissions policy store",
    "deletionProtection",
    "a mistaken deletion or replacement takes every policy with it, and no request is allowed any more",
    ["ENABLED", "DISABLED"],
  ),
  row("aws:lb/loadBalancer:LoadBalancer", "Load balancer", "enableDeletionProtection", entrance),
  row("aws:alb/loadBalancer:LoadBalancer", "Load balancer", "enableDeletionProtection", entrance),
  row(
    "aws:networkfirewall/firewall:Firewall",
    "Network Firewall firewall",
    "deleteProtection",
    entrance,
  ),
  row(
    "aws:eks/cluster:Cluster",
    "EKS cluster",
    "deletionProtection",
    "a mistaken deletion or replacement takes everything that runs in the cluster down",
  ),
];
const graph = row(
  "aws:neptunegraph/graph:Graph",
  "Neptune Analytics graph",
  "deletionProtection",
  data,
);
const all = [...offByDefault, graph];

const messageFor = ({ label, property, why, values }: Protected, found: string): string[] => {
  const [on, written] = values === undefined ? ["true", "true"] : [values[0], `"${values[0]}"`];
  return [
    `${label} "under-test", ${property}: found ${found}, expected ${on}.\nWhy: ${why}.\nFix: set ${property}: ${written}.`,
  ];
};

const given = (each: Protected, title: string, value: unknown): ResourceCase => ({
  title: `${each.type} ${title}`,
  type: each.type,
  props: { [each.property]: value },
});

const onOf = ({ values }: Protected): unknown => values?.[0] ?? true;
const offOf = ({ values }: Protected): unknown => values?.[1] ?? false;

describe("deletion-protection-enabled", () => {
  declare(
    resourceTests(deletionProtectionEnabled, {
      valid: [
        ...all.map((each) => given(each, "that is protected", onOf(each))),
        ...all.map((each) => given(each, "of which that is not known", unknown)),
        ...all.map((each) => given(each, "with a malformed value", "perhaps")),
        { title: "a graph, which is protected by default", type: graph.type, props: {} },
        {
          title: "a table with a text from a stack configuration",
          type: "aws:dynamodb/table:Table",
          props: { deletionProtectionEnabled: "true" },
        },
      ],
      invalid: [
        ...all.map((each) => ({
          ...given(each, "that is not protected", offOf(each)),
          messages: messageFor(each, JSON.stringify(offOf(each))),
        })),
        ...offByDefault.map((each) => ({
          ...given(each, "that says nothing", null),
          messages: messageFor(each, `not set, which AWS takes for ${String(offOf(each))}`),
        })),
        {
          title: "a table with the text false from a stack configuration",
          type: "aws:dynamodb/table:Table",
          props: { deletionProtectionEnabled: "false" },
          messages: [
            `DynamoDB table "under-test", deletionProtectionEnabled: found "false", expected true.\nWhy: ${data}.\nFix: set deletionProtectionEnabled: true.`,
          ],
        },
      ],
      notApplicable: [
        {
          title: "a read replica, which is made again from its source",
          type: dbInstance,
          props: { replicateSourceDb: "primary" },
          reason: "a read replica copies another DB instance, which is judged",
        },
        {
          title: "a replica of a DB cluster",
          type: dbCluster,
          props: { replicationSourceIdentifier: unknown },
          reason: "a replica copies another cluster, which is judged",
        },
        {
          title: "a replica of a Neptune cluster",
          type: "aws:neptune/cluster:Cluster",
          props: { replicationSourceIdentifier: "source" },
          reason: "a replica copies another cluster, which is judged",
        },
        {
          title: "a log group, which is not what a workload stands on",
          type: "aws:cloudwatch/logGroup:LogGroup",
          props: { deletionProtectionEnabled: false },
          reason: "applies to resources that can be protected against deletion",
        },
      ],
    }),
  );
});
