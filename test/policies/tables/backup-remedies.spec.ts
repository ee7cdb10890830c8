import assert from "node:assert/strict";

import { backupEnabled } from "../../../policies/rules/backup-enabled";
import { databaseMultiAz } from "../../../policies/rules/database-multi-az";
import { deletionProtectionEnabled } from "../../../policies/rules/deletion-protection-enabled";
import { healthCheckDeclared } from "../../../policies/rules/health-check-declared";
import { managedServiceMultiAz } from "../../../policies/rules/managed-service-multi-az";
import type { ResourceRule } from "../../../policies/support/rule";
import { defaults } from "../../../policies/support/settings";
import { proxied, unknown } from "../../support/policy/deployment";

type Props = Readonly<Record<string, unknown>>;

/** The remedies of the faults that a rule finds in a resource. */
function remediesOf(rule: ResourceRule, type: string, props: Props): unknown {
  const row = rule.types.find(({ group }) => group.types.has(type));
  const judgement = row?.judge(proxied(props), { ...defaults, minimumBackupDays: 14 }) ?? [];
  return "notJudged" in judgement ? judgement : judgement.map(({ remedy }) => remedy);
}

const cases: readonly (readonly [
  title: string,
  rule: ResourceRule,
  type: string,
  props: Props,
  remedies: unknown,
])[] = [
  [
    "keeps backups for the configured number of days",
    backupEnabled,
    "aws:rds/instance:Instance",
    {},
    [{ backupRetentionPeriod: 14 }],
  ],
  [
    "switches the recovery of a DynamoDB table on",
    backupEnabled,
    "aws:dynamodb/table:Table",
    {},
    [{ pointInTimeRecovery: { enabled: true } }],
  ],
  [
    "lets the recovery of a DynamoDB table reach back far enough",
    backupEnabled,
    "aws:dynamodb/table:Table",
    { pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 13 } },
    [{ pointInTimeRecovery: { recoveryPeriodInDays: 14 } }],
  ],
  [
    "switches the recovery of a Keyspaces table on",
    backupEnabled,
    "aws:keyspaces/table:Table",
    {},
    [{ pointInTimeRecovery: { status: "ENABLED" } }],
  ],
  [
    "switches the backups of a Lightsail database on",
    backupEnabled,
    "aws:lightsail/database:Database",
    { backupRetentionEnabled: false },
    [{ backupRetentionEnabled: true }],
  ],
  [
    "protects a load balancer",
    deletionProtectionEnabled,
    "aws:alb/loadBalancer:LoadBalancer",
    {},
    [{ enableDeletionProtection: true }],
  ],
  [
    "protects a user pool",
    deletionProtectionEnabled,
    "aws:cognito/userPool:UserPool",
    {},
    [{ deletionProtection: "ACTIVE" }],
  ],
  [
    "spreads a search domain whose nodes suffice",
    managedServiceMultiAz,
    "aws:elasticsearch/domain:Domain",
    { clusterConfig: { instanceCount: 2 } },
    [{ clusterConfig: { zoneAwarenessEnabled: true } }],
  ],
  [
    "spreads a search domain with a subnet in each zone",
    managedServiceMultiAz,
    "aws:opensearch/domain:Domain",
    { clusterConfig: { instanceCount: 4 }, vpcOptions: { subnetIds: ["a", "b"] } },
    [{ clusterConfig: { zoneAwarenessEnabled: true } }],
  ],
  [
    "leaves a search domain with one node alone",
    managedServiceMultiAz,
    "aws:opensearch/domain:Domain",
    {},
    [undefined],
  ],
  [
    "leaves a search domain in one subnet alone",
    managedServiceMultiAz,
    "aws:opensearch/domain:Domain",
    { clusterConfig: { instanceCount: 2 }, vpcOptions: { subnetIds: ["a"] } },
    [undefined],
  ],
  [
    "leaves a search domain alone whose two subnets may be the same",
    managedServiceMultiAz,
    "aws:opensearch/domain:Domain",
    { clusterConfig: { instanceCount: 2 }, vpcOptions: { subnetIds: ["a", unknown] } },
    [undefined],
  ],
  [
    "leaves a Redshift cluster alone that has one node",
    databaseMultiAz,
    "aws:redshift/cluster:Cluster",
    { nodeType: "ra3.xlplus", numberOfNodes: 1 },
    [undefined],
  ],
  [
    "leaves a search domain alone that may have more subnets than zones",
    managedServiceMultiAz,
    "aws:opensearch/domain:Domain",
    { clusterConfig: { instanceCount: 2 }, vpcOptions: { subnetIds: ["a", "b", unknown] } },
    [undefined],
  ],
  [
    "switches the health check of a Lattice group on",
    healthCheckDeclared,
    "aws:vpclattice/targetGroup:TargetGroup",
    { type: "IP", config: { healthCheck: { enabled: false } } },
    [{ config: { healthCheck: { enabled: true } } }],
  ],
  [
    "switches cross-zone load balancing on",
    managedServiceMultiAz,
    "aws:elb/loadBalancer:LoadBalancer",
    { crossZoneLoadBalancing: false },
    [{ crossZoneLoadBalancing: true }],
  ],
  [
    "leaves a broker alone, which would be replaced",
    managedServiceMultiAz,
    "aws:mq/broker:Broker",
    {},
    [undefined],
  ],
];

describe("the remedies of the tables", () => {
  for (const [title, rule, type, props, remedies] of cases) {
    it(title, () => {
      assert.deepEqual(remediesOf(rule, type, props), remedies);
    });
  }
});
