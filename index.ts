import { Cache } from "./components/cache/cache";
import { Database } from "./components/database/database";
import { Network } from "./components/network/network";
import { InstanceService } from "./components/services/instance-service";
import { LoadBalancer } from "./components/services/load-balancer";
import { readConfig } from "./config";

const config = readConfig();
const { region } = config;

const network = new Network("network", {
  ...config.network,
  region,
  availabilityZones: config.availabilityZones,
});

const database = new Database("database", {
  ...config.database,
  vpcId: network.vpcId,
  subnetIds: network.isolatedSubnetIds,
});

const cache = new Cache("cache", {
  ...config.cache,
  vpcId: network.vpcId,
  subnetIds: network.isolatedSubnetIds,
  availabilityZones: network.availabilityZones,
});

const loadBalancer = new LoadBalancer("load-balancer", {
  ...config.loadBalancer,
  domain: config.domain,
  vpcId: network.vpcId,
  accountId: network.accountId,
  subnetIds: network.publicSubnetIds,
});

new InstanceService("web", {
  ...config.web,
  region,
  vpcId: network.vpcId,
  subnetIds: network.privateSubnetIds,
  loadBalancer,
  connections: [database.connection, cache.connection],
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
/** TCP port of the database. */
export const databasePort = database.port;
/** ARN of the secret that holds the name and password of the database's master user. */
export const databaseSecretArn = database.secretArn;
/** Host name of whichever cache node is the primary. */
export const cacheEndpoint = cache.endpoint;
/** TCP port of the cache. */
export const cachePort = cache.port;
