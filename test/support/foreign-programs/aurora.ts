import type { Output } from "@pulumi/pulumi";
import * as rds from "@pulumi/aws/rds";
import type { FlawedProgram } from "./foreign-program";
import { handMadeNetwork, ZONES } from "./networks";

/** A database subnet group over private subnets in every zone. */
export function databaseSubnets(): Output<string> {
  const { privateSubnetIds: subnetIds } = handMadeNetwork(ZONES);
  return new rds.SubnetGroup("database", { subnetIds }).name;
}

function aurora(names: readonly string[]): void {
  const cluster = new rds.Cluster("database", {
    engine: rds.EngineType.AuroraPostgresql,
    engineVersion: "16.4",
    dbSubnetGroupName: databaseSubnets(),
    masterUsername: "postgres",
    manageMasterUserPassword: true,
    skipFinalSnapshot: true,
  });
  names.forEach((name) => {
    new rds.ClusterInstance(name, {
      clusterIdentifier: cluster.id,
      engine: rds.EngineType.AuroraPostgresql,
      instanceClass: "db.r7g.large",
    });
  });
}

export const auroraWithOneInstance: FlawedProgram = {
  flaw: "an Aurora cluster with one instance",
  rule: "database-cluster-multi-az",
  resource: "database",
  declare: () => {
    aurora(["writer"]);
  },
  twins: [
    {
      title: "an Aurora cluster with two instances",
      declare: () => {
        aurora(["writer", "reader"]);
      },
    },
  ],
};
