import { Cache } from "./components/cache/cache";
import { BackupPlan } from "./components/data/backup/backup-plan";
import { backupTargets } from "./components/data/backup/backup-targets";
import { Buckets } from "./components/data/buckets/buckets";
import { Messaging } from "./components/data/messaging/messaging";
import { Tables } from "./components/data/tables/tables";
import { Database } from "./components/database/database";
import { Network } from "./components/network/network";
import { ContainerCluster } from "./components/services/containers/container-cluster";
import { ServiceNamespace } from "./components/services/discovery/service-namespace";
import { LoadBalancer } from "./components/services/load-balancer/load-balancer";
import { rolesOf } from "./components/services/roles";
import { declareServices } from "./components/services/services";
import { SignIn } from "./components/services/sign-in/sign-in";
import { outputsOf, routeTable } from "./components/services/service-outputs";
import { readConfig } from "./config";

const config = readConfig();
const { region } = config;

const network = new Network("network", {
  ...config.network,
  region,
  availabilityZones: config.availabilityZones,
});

/** Where what holds data stands, and how it is kept from being lost. */
const place = {
  region,
  accountId: network.accountId,
  secondaryRegion: config.secondaryRegion,
  protection: config.dataProtection,
};
const isolated = {
  ...place,
  vpcId: network.vpcId,
  subnetIds: network.isolatedSubnetIds,
  availabilityZones: network.availabilityZones,
};

const database = new Database("database", {
  ...config.database,
  ...isolated,
  subnets: network.isolatedSubnets,
});

const cache = new Cache("cache", { ...config.cache, ...isolated });

const tables = new Tables("tables", { tables: config.tables, ...place });

const messaging = new Messaging("messaging", {
  queues: config.queues,
  topics: config.topics,
  ...place,
});

const buckets = new Buckets("buckets", {
  buckets: config.buckets,
  logRetentionDays: config.bucketLogRetentionDays,
  ...place,
});

const backup =
  config.backup &&
  new BackupPlan("backup", {
    ...config.backup,
    ...backupTargets({ database, shape: config.database.shape, tables, buckets }),
    ...place,
  });

const loadBalancer = new LoadBalancer("load-balancer", {
  ...config.loadBalancer,
  domain: config.domain,
  vpcId: network.vpcId,
  accountId: network.accountId,
  subnetIds: network.publicSubnetIds,
  signsIn: config.signIn !== undefined,
});

const signIn = config.signIn && new SignIn("sign-in", config.signIn);

const namespace = new ServiceNamespace("discovery", {
  vpcId: network.vpcId,
  domainName: config.namespace,
});

const cluster = new ContainerCluster("containers", { namespaceArn: namespace.arn });

const services = declareServices(config.services, {
  region,
  accountId: network.accountId,
  vpcId: network.vpcId,
  subnetIds: network.privateSubnetIds,
  loadBalancer,
  namespace,
  cluster,
  signIn: signIn?.action,
  backEnds: [
    database.connection,
    cache.connection,
    ...tables.connections,
    ...messaging.connections,
    ...buckets.connections,
  ],
});

/** Address of the system for its users. */
export const url = loadBalancer.url;
/** Name that AWS gives the load balancer; with a domain the URL is another. */
export const loadBalancerDnsName = loadBalancer.dnsName;
/** Availability Zones that the system stands in. */
export const availabilityZones = network.availabilityZones;
/** Id of the VPC. */
export const vpcId = network.vpcId;
/** Host name of whichever database instance is the primary. */
export const databaseEndpoint = database.endpoint;
/** Host names to read from beside the database's primary. */
export const databaseReaderEndpoints = database.readerEndpoints;
/** TCP port of the database. */
export const databasePort = database.port;
/** Host name of the database's proxy; not there where there is none. */
export const databaseProxyEndpoint = database.proxyEndpoint;
/** Security group that services connect to: the proxy's where there is one, otherwise the database's. */
export const databaseSecurityGroupId = database.securityGroupId;
/** ARN of the secret that holds the name and password of the database's master user. */
export const databaseSecretArn = database.secretArn;
/** Host name of whichever cache node is the primary. */
export const cacheEndpoint = cache.endpoint;
/** Host name to read from beside the primary of the cache. */
export const cacheReaderEndpoint = cache.readerEndpoint;
/** TCP port of the cache. */
export const cachePort = cache.port;
/** Security group of the cache, which services connect to. */
export const cacheSecurityGroupId = cache.securityGroupId;
/** Reads a second on the database, with the cache and when it is lost, as the configuration expects them. */
export const databaseLoad = cache.databaseLoad;
/** Name of each table in AWS. */
export const tableNames = tables.names;
/** URL of each queue. */
export const queueUrls = messaging.queueUrls;
/** URL of each queue's dead-letter queue, by the queue's name. */
export const deadLetterQueueUrls = messaging.deadLetterQueueUrls;
/** Names of the alarms on the queues and their dead-letter queues. */
export const queueAlarmNames = messaging.alarmNames;
/** ARN of each topic. */
export const topicArns = messaging.topicArns;
/** Name of each bucket in AWS. */
export const bucketNames = buckets.names;
/** ARN of the vault that backups are in; none where AWS Backup makes none. */
export const backupVaultArn = backup?.vaultArn;
/** ARN of the vault in the secondary Region that the backups are copied to; none without one. */
export const secondaryBackupVaultArn = backup?.secondaryVaultArn;
/** Which requests go where: the listener's rules in the order in which they are asked. */
export const routes = routeTable(services);
/** Each service by its name: where its images are pushed to, its logs, its target group, what it is found by. */
const serviceOutputs = outputsOf(services);
export { serviceOutputs as services };
/** Id of the Cloud Map namespace in which services find each other. */
export const namespaceId = namespace.id;
/** ARN of the Cloud Map namespace. */
export const namespaceArn = namespace.arn;
/** Name of the ECS cluster. */
export const clusterName = cluster.name;
/** How many do which part of the work: who serves, who stands by, who joins under load. */
export const topology = { roles: rolesOf(config.services, { database, cache }) };
