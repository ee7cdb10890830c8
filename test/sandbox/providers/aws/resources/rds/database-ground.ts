import { SUBNET } from "../../../../../../sandbox/providers/aws/resources/ec2/tokens";
import {
  CLUSTER,
  INSTANCE,
  SUBNET_GROUP,
} from "../../../../../../sandbox/providers/aws/resources/rds/tokens";
import type { PropertyMap } from "../../../../../../sandbox/providers/property-values";
import type { Made, TestAccount } from "../ecs/test-account";

/** Makes a subnet in each of these zones of eu-west-1, and gives their ids. */
export async function subnetsIn(account: TestAccount, ...zones: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, zone] of zones.entries()) {
    const { id } = await account.make(SUBNET, {
      availabilityZone: `eu-west-1${zone}`,
      cidrBlock: `10.0.${index}.0/24`,
      vpcId: "vpc-1",
    });
    ids.push(id);
  }
  return ids;
}

/** Makes subnets in these zones and a group of them that is called `subnets`. */
export async function subnetGroupIn(account: TestAccount, ...zones: string[]): Promise<Made> {
  const subnetIds = await subnetsIn(account, ...zones);
  return account.make(SUBNET_GROUP, { name: "subnets", subnetIds });
}

/** What every database of a test is given. */
const DATABASE: PropertyMap = {
  backupRetentionPeriod: 7,
  dbSubnetGroupName: "subnets",
  skipFinalSnapshot: true,
  storageEncrypted: true,
};

/** The inputs of a cluster of Aurora that AWS takes. */
export const AURORA_CLUSTER: PropertyMap = {
  ...DATABASE,
  clusterIdentifier: "orders",
  engine: "aurora-postgresql",
  engineVersion: "17.5",
  manageMasterUserPassword: true,
  masterUsername: "multizone",
};

/** The inputs of a Multi-AZ DB cluster that AWS takes. */
export const MULTI_AZ_CLUSTER: PropertyMap = {
  ...AURORA_CLUSTER,
  allocatedStorage: 100,
  dbClusterInstanceClass: "db.m6gd.large",
  engine: "postgres",
  engineVersion: "17.6",
  storageType: "gp3",
};

/** The inputs of an instance whose password the program gives. */
export const DB_INSTANCE: PropertyMap = {
  ...DATABASE,
  allocatedStorage: 20,
  engine: "postgres",
  engineVersion: "17.6",
  identifier: "orders",
  instanceClass: "db.t4g.micro",
  multiAz: true,
  password: "long-enough",
  storageType: "gp3",
  username: "multizone",
};

/** Makes a cluster of Aurora in three zones. */
export async function auroraCluster(account: TestAccount, more: PropertyMap = {}): Promise<Made> {
  await subnetGroupIn(account, "a", "b", "c");
  return account.make(CLUSTER, { ...AURORA_CLUSTER, ...more });
}

/** Makes an instance in two zones. */
export async function dbInstance(account: TestAccount, more: PropertyMap = {}): Promise<Made> {
  await subnetGroupIn(account, "a", "b");
  return account.make(INSTANCE, { ...DB_INSTANCE, ...more });
}
