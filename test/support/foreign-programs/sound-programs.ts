import * as elasticache from "@pulumi/aws/elasticache";
import * as rds from "@pulumi/aws/rds";
import * as s3 from "@pulumi/aws/s3";
import { databaseSubnets } from "./aurora";
import { fargateService } from "./fargate-service";
import type { SoundProgram } from "./foreign-program";
import { awsxNetwork } from "./networks";
import { serverless } from "./serverless";
import { taskBalancer } from "./web-tier";

/** Programs that no mandatory rule may reject, beside the twins of the flawed ones. */
export const soundPrograms: readonly SoundProgram[] = [
  {
    title: "what `pulumi new aws-typescript` makes: one bucket",
    declare: () => {
      new s3.Bucket("my-bucket");
    },
  },
  { title: "a serverless stack", declare: serverless },
  {
    title: "a Fargate service with one task over an awsx network",
    declare: () => {
      const { vpcId, privateSubnetIds: subnets } = awsxNetwork();
      fargateService({ vpcId, subnets });
    },
  },
  {
    title: "a Fargate service behind a load balancer over an awsx network",
    declare: () => {
      const { vpcId, publicSubnetIds, privateSubnetIds: subnets } = awsxNetwork();
      const behind = taskBalancer(vpcId, publicSubnetIds);
      fargateService({ vpcId, subnets, desiredCount: 3, behind });
    },
  },
  {
    title: "a Multi-AZ DB cluster",
    declare: () => {
      new rds.Cluster("database", {
        engine: "postgres",
        engineVersion: "16.4",
        dbClusterInstanceClass: "db.r6gd.large",
        allocatedStorage: 100,
        storageType: "io1",
        iops: 1000,
        dbSubnetGroupName: databaseSubnets(),
        masterUsername: "postgres",
        manageMasterUserPassword: true,
        skipFinalSnapshot: true,
      });
    },
  },
  {
    title: "a serverless cache",
    declare: () => {
      const { privateSubnetIds: subnetIds } = awsxNetwork();
      new elasticache.ServerlessCache("cache", { engine: "valkey", subnetIds });
    },
  },
];
