import * as pulumi from "@pulumi/pulumi";
import * as ec2 from "@pulumi/aws/ec2";
import * as rds from "@pulumi/aws/rds";
import type { Connection } from "../shared/connection";
import { firstOf } from "../shared/first-of";
import { finalSnapshotSuffix } from "./final-snapshot-suffix";
import { databaseEngines, type DatabaseEngineName } from "./engines";

/** Arguments of {@link Database}. */
export interface DatabaseArgs {
  readonly vpcId: pulumi.Input<string>;
  /** Isolated subnets, one in each Availability Zone. */
  readonly subnetIds: pulumi.Input<string[]>;
  /** Database engine. To change it replaces the database. */
  readonly engine: DatabaseEngineName;
  /** Version of the engine, such as `17`. A major version alone follows its newest minor one. */
  readonly engineVersion: string;
  /** Size of the primary and of its standby, such as `db.t4g.small`. */
  readonly instanceClass: string;
  /** Name of the first database. To change it replaces the instance. */
  readonly name: string;
  /** Storage in GiB to begin with. */
  readonly allocatedStorageGiB: number;
  /** Storage in GiB that RDS may grow to by itself. */
  readonly maxAllocatedStorageGiB: number;
  /** Days of point-in-time recovery. */
  readonly backupRetentionDays: number;
  /** Whether AWS refuses to delete the database. */
  readonly deletionProtection: boolean;
  /** Whether a snapshot is taken when the database is deleted. */
  readonly finalSnapshot: boolean;
}

/** Name of the master user; its password is known to AWS Secrets Manager alone. */
const MASTER_USER = "multizone";

/**
 * A relational database with a standby in another Availability Zone, which takes over by itself when the first is lost.
 *
 * Creates an RDS instance (Multi-AZ, encrypted, with backups, growing storage and a master password that RDS keeps and
 * rotates in AWS Secrets Manager), its subnet group, a parameter group that refuses connections without TLS, and a security
 * group without any rule: each service that has the {@link connection} adds its own.
 */
export class Database extends pulumi.ComponentResource {
  /** Host name of whichever instance is the primary. */
  public readonly endpoint: pulumi.Output<string>;
  /** TCP port of the database. */
  public readonly port: number;
  /** ARN of the secret that holds the master user's name and password. */
  public readonly secretArn: pulumi.Output<string>;
  /** What a service needs in order to reach the database. */
  public readonly connection: Connection;

  public constructor(name: string, args: DatabaseArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:database:Database", name, {}, opts);
    const { port } = databaseEngines[args.engine];

    const securityGroup = new ec2.SecurityGroup(
      `${name}-security-group`,
      { vpcId: args.vpcId, description: "Database: connections from services" },
      { parent: this },
    );
    const instance = this.createInstance(name, args, securityGroup);

    this.endpoint = instance.address;
    this.port = port;
    this.secretArn = instance.masterUserSecrets.apply(
      (secrets) => firstOf(secrets, `${name}: RDS reports no master user secret`).secretArn,
    );
    this.connection = {
      name: "database",
      endpoint: { securityGroupId: securityGroup.id, port },
      environment: {
        DATABASE_HOST: this.endpoint,
        DATABASE_PORT: String(port),
        DATABASE_NAME: args.name,
        DATABASE_SECRET_ARN: this.secretArn,
      },
      statements: [
        {
          Sid: "ReadDatabaseSecret",
          Action: ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
          Resource: this.secretArn,
        },
      ],
    };
    this.registerOutputs({
      endpoint: this.endpoint,
      port: this.port,
      secretArn: this.secretArn,
      connection: this.connection,
    });
  }

  private createInstance(
    name: string,
    args: DatabaseArgs,
    securityGroup: ec2.SecurityGroup,
  ): rds.Instance {
    const { port, logExports } = databaseEngines[args.engine];
    const subnetGroup = new rds.SubnetGroup(
      `${name}-subnets`,
      { subnetIds: args.subnetIds, description: "Isolated subnets of every zone" },
      { parent: this },
    );
    return new rds.Instance(
      `${name}-instance`,
      {
        engine: args.engine,
        engineVersion: args.engineVersion,
        autoMinorVersionUpgrade: true,
        // A change is made by the deployment that asks for it, not some night later; a new major version is asked for
        // by its number.
        applyImmediately: true,
        allowMajorVersionUpgrade: true,
        instanceClass: args.instanceClass,
        parameterGroupName: this.createParameterGroup(name, args).name,
        multiAz: true,
        dbSubnetGroupName: subnetGroup.name,
        vpcSecurityGroupIds: [securityGroup.id],
        publiclyAccessible: false,
        port,
        dbName: args.name,
        username: MASTER_USER,
        manageMasterUserPassword: true,
        storageType: "gp3",
        storageEncrypted: true,
        allocatedStorage: args.allocatedStorageGiB,
        maxAllocatedStorage: args.maxAllocatedStorageGiB,
        backupRetentionPeriod: args.backupRetentionDays,
        copyTagsToSnapshot: true,
        deletionProtection: args.deletionProtection,
        skipFinalSnapshot: !args.finalSnapshot,
        ...(args.finalSnapshot
          ? { finalSnapshotIdentifier: this.finalSnapshotName(subnetGroup, args) }
          : {}),
        enabledCloudwatchLogsExports: [...logExports],
      },
      { parent: this },
    );
  }

  private createParameterGroup(name: string, args: DatabaseArgs): rds.ParameterGroup {
    const { parameterGroupFamily, parameters } = databaseEngines[args.engine];
    return new rds.ParameterGroup(
      `${name}-parameters`,
      {
        family: parameterGroupFamily(args.engineVersion),
        description: "Connections with TLS only",
        parameters: parameters.map((parameter) => ({ ...parameter })),
      },
      { parent: this },
    );
  }

  /**
   * The last snapshot must not have the name of an earlier one, which outlives its stack and even its instance: the subnet
   * group's name ends with digits of this deployment, and the settings that replace the instance are a part of it.
   */
  private finalSnapshotName(
    subnetGroup: rds.SubnetGroup,
    { engine, name }: DatabaseArgs,
  ): pulumi.Output<string> {
    return pulumi.interpolate`${subnetGroup.name}-${finalSnapshotSuffix(engine, name)}`;
  }
}
