import type { AwsResourceRow } from "../aws-resource";
import { cluster } from "./rds/cluster";
import { clusterInstance } from "./rds/cluster-instance";
import { clusterParameterGroup } from "./rds/cluster-parameter-group";
import { instance } from "./rds/instance";
import { instanceAutomatedBackupsReplication } from "./rds/instance-automated-backups-replication";
import { parameterGroup } from "./rds/parameter-group";
import { proxy } from "./rds/proxy";
import { proxyDefaultTargetGroup } from "./rds/proxy-default-target-group";
import { proxyEndpoint } from "./rds/proxy-endpoint";
import { proxyTarget } from "./rds/proxy-target";
import { subnetGroup } from "./rds/subnet-group";
import {
  CLUSTER,
  CLUSTER_INSTANCE,
  CLUSTER_PARAMETER_GROUP,
  INSTANCE,
  PARAMETER_GROUP,
  PROXY,
  SUBNET_GROUP,
} from "./rds/tokens";

/** Amazon RDS. */
export const rds: Readonly<Record<string, AwsResourceRow>> = {
  [CLUSTER]: cluster,
  [CLUSTER_INSTANCE]: clusterInstance,
  [CLUSTER_PARAMETER_GROUP]: clusterParameterGroup,
  [INSTANCE]: instance,
  "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication":
    instanceAutomatedBackupsReplication,
  [PARAMETER_GROUP]: parameterGroup,
  [PROXY]: proxy,
  "aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup": proxyDefaultTargetGroup,
  "aws:rds/proxyEndpoint:ProxyEndpoint": proxyEndpoint,
  "aws:rds/proxyTarget:ProxyTarget": proxyTarget,
  [SUBNET_GROUP]: subnetGroup,
};
