import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

import { placedTypes } from "../../../policies/graph/placed-types";
import type { Rule } from "../../../policies/support/rule";
import {
  daxCluster,
  cacheCluster,
  memorydbCluster,
  replicationGroup,
} from "../../../policies/types/caches";
import {
  autoScalingGroup,
  ec2Instance,
  ecsService,
  eksNodeGroup,
  sagemakerEndpointConfiguration,
  scalableTarget,
} from "../../../policies/types/compute";
import {
  dbCluster,
  dbClusterInstance,
  dbInstance,
  docdbCluster,
  docdbClusterInstance,
  dynamodbTable,
  neptuneCluster,
  neptuneClusterInstance,
  redshiftCluster,
} from "../../../policies/types/databases";
import { searchDomain } from "../../../policies/types/managed-services";
import {
  dnsRecord,
  natGateway,
  subnet,
  transitGatewayAttachment,
  vpc,
} from "../../../policies/types/network";
import { fileSystem, fileSystemBackupPolicy, mountTarget } from "../../../policies/types/storage";
import type { TypeGroup } from "../../../policies/types/type-group";
import type { Concern } from "./concerns";

/** The types that each stack rule judges; a resource rule states its own. */
const judgedByStackRules: Readonly<Record<string, readonly TypeGroup[]>> = {
  "backup-plan-covered": [dbCluster, dynamodbTable, fileSystem, fileSystemBackupPolicy],
  "capacity-multi-az": [
    autoScalingGroup,
    ecsService,
    eksNodeGroup,
    sagemakerEndpointConfiguration,
    scalableTarget,
    searchDomain,
  ],
  "database-cluster-multi-az": [
    dbCluster,
    dbClusterInstance,
    docdbCluster,
    docdbClusterInstance,
    neptuneCluster,
    neptuneClusterInstance,
  ],
  "exemption-in-force": [],
  "health-check-evaluated": [autoScalingGroup, dnsRecord],
  "placement-multi-az": placedTypes.map(({ group }) => group),
  // Says what the other rules cannot decide, and decides nothing.
  "placement-unverified": [],
  "stack-multi-az": [
    cacheCluster,
    daxCluster,
    dbCluster,
    dbInstance,
    docdbCluster,
    ec2Instance,
    memorydbCluster,
    neptuneCluster,
    redshiftCluster,
    replicationGroup,
  ],
  "vpc-subnets-multi-az": [subnet, vpc],
  "vpc-zones-covered": [mountTarget, natGateway, transitGatewayAttachment],
};

const folder = path.join(__dirname, "..", "..", "..", "policies", "rules");
const load = createRequire(__filename);

/** Every rule of the pack, by its file. */
export function allRules(): readonly Rule[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => Object.values(load(path.join(folder, file)) as Record<string, Rule>));
}

/** The types that a rule judges. @throws where a stack rule is not listed above. */
export function typesOf(rule: Rule): readonly TypeGroup[] {
  const types =
    "types" in rule ? rule.types.map(({ group }) => group) : judgedByStackRules[rule.name];
  if (types === undefined) {
    throw new Error(`which types does ${rule.name} judge? say so in judged-types.ts`);
  }
  return types;
}

/** The names of the rules that answer for a concern, by the token of the type that they judge. */
export function judgedTypes({ categories }: Concern): ReadonlyMap<string, readonly string[]> {
  const judged = new Map<string, string[]>();
  for (const rule of allRules().filter(({ tags: [category] }) => categories.includes(category))) {
    for (const token of new Set(typesOf(rule).flatMap(({ types }) => [...types]))) {
      judged.set(token, [...(judged.get(token) ?? []), rule.name]);
    }
  }
  return judged;
}
