import assert from "node:assert/strict";
import { Database } from "../../../components/database/database";
import type { DatabaseArgs } from "../../../components/database/database-args";
import { record, type Recording, valueOf } from "../../support/mocks";
import { assertHouseRules, tree } from "../../support/mocks-tree";
import { AURORA_ARGS, CLUSTER_ARGS, INSTANCE_ARGS, PROXY } from "./database-args";

const run = (args: DatabaseArgs): Promise<Recording<Database>> =>
  record(() => new Database("db", args));

const SUBNET_GROUP = "aws:rds/subnetGroup:SubnetGroup";

/** What every database has, whatever its shape. */
const FOUNDATION = [
  "aws:ec2/securityGroup:SecurityGroup db-security-group < db",
  "aws:kms/key:Key db-encryption-key < db-encryption",
  "aws:rds/subnetGroup:SubnetGroup db-subnets < db",
  "multizone:data:EncryptionKey db-encryption < db",
  "multizone:database:Database db < stack",
];

describe("Database", () => {
  const shapes: readonly (readonly [DatabaseArgs, string[], Record<string, unknown>])[] = [
    [
      INSTANCE_ARGS,
      [
        "aws:rds/instance:Instance db-instance < db",
        "aws:rds/parameterGroup:ParameterGroup db-parameters < db",
      ],
      {
        endpoint: "db-instance.rds.example",
        readerEndpoints: [],
        arn: "arn:aws:rds:us-west-2:123456789012:db:db-instance-1a2b3c4",
        secretArn: "arn:aws:secretsmanager:us-west-2:123456789012:secret:db-instance",
        servingCount: 1,
        standbyCount: 1,
        readerCount: 0,
      },
    ],
    [
      CLUSTER_ARGS,
      [
        "aws:rds/cluster:Cluster db-cluster < db",
        "aws:rds/clusterParameterGroup:ClusterParameterGroup db-parameters < db",
      ],
      {
        endpoint: "db-cluster.cluster.rds.example",
        readerEndpoints: ["db-cluster.cluster-ro.rds.example"],
        arn: "arn:aws:mock:us-west-2:123456789012:db-cluster",
        secretArn: "arn:aws:secretsmanager:us-west-2:123456789012:secret:db-cluster",
        servingCount: 1,
        standbyCount: 2,
        readerCount: 2,
      },
    ],
    [
      AURORA_ARGS,
      [
        "aws:rds/cluster:Cluster db-cluster < db",
        "aws:rds/clusterInstance:ClusterInstance db-instance-0 < db",
        "aws:rds/clusterInstance:ClusterInstance db-instance-1 < db",
        "aws:rds/clusterInstance:ClusterInstance db-instance-2 < db",
        "aws:rds/clusterParameterGroup:ClusterParameterGroup db-parameters < db",
      ],
      {
        endpoint: "db-cluster.cluster.rds.example",
        readerEndpoints: ["db-cluster.cluster-ro.rds.example"],
        arn: "arn:aws:mock:us-west-2:123456789012:db-cluster",
        secretArn: "arn:aws:secretsmanager:us-west-2:123456789012:secret:db-cluster",
        servingCount: 1,
        standbyCount: 2,
        readerCount: 2,
      },
    ],
  ];

  for (const [args, parts, told] of shapes) {
    describe(`of the shape ${args.shape}`, () => {
      let recording: Recording<Database>;

      before(async () => {
        recording = await run(args);
      });

      it("is its foundation and the parts of the shape", () => {
        assert.deepEqual(tree(recording), [...FOUNDATION, ...parts].sort());
        assertHouseRules(recording);
      });

      it("tells where it is and how many can take over and be read from", async () => {
        const {
          endpoint,
          readerEndpoints,
          arn,
          secretArn,
          servingCount,
          standbyCount,
          readerCount,
        } = recording.result;
        assert.deepEqual(
          await valueOf({
            endpoint,
            readerEndpoints,
            arn,
            secretArn,
            servingCount,
            standbyCount,
            readerCount,
          }),
          told,
        );
      });

      it("keeps what holds data, and what AWS cannot delete while that is there", () => {
        const kept = recording.resources
          .filter(({ options }) => options.protect === true)
          .map(({ name }) => name);
        const retained = recording.resources
          .filter(({ options }) => options.retainOnDelete === true)
          .map(({ name }) => name);
        const holder = args.shape === "multiAzInstance" ? "db-instance" : "db-cluster";
        assert.deepEqual(kept.sort(), [holder, "db-encryption-key"].sort());
        assert.deepEqual(
          retained.sort(),
          [holder, "db-encryption-key", "db-parameters", "db-security-group", "db-subnets"].sort(),
        );
      });

      it("says in its subnet group what it is, and compares that before each update of it", () => {
        const group = recording.ofType(SUBNET_GROUP)[0];
        const storage = args.shape === "multiAzCluster" ? " io2" : "";
        assert.deepEqual(group?.inputs["tags"], {
          "multizone:database": `${args.shape} postgres shop${storage}`,
        });
        assert.deepEqual(
          group.options.hooks?.beforeUpdate?.map((hook) =>
            typeof hook === "function" ? undefined : [hook.name, hook.opts],
          ),
          [["db-shape", { onDryRun: true }]],
        );
      });
    });
  }

  it("tells where services go: to the proxy where there is one", async () => {
    const told = async (args: DatabaseArgs): Promise<unknown> => {
      const { proxyEndpoint, securityGroupId } = (await run(args)).result;
      return valueOf({ proxyEndpoint, securityGroupId });
    };
    assert.deepEqual(await told(AURORA_ARGS), {
      proxyEndpoint: undefined,
      securityGroupId: "db-security-group-id",
    });
    assert.deepEqual(await told({ ...AURORA_ARGS, proxy: PROXY }), {
      proxyEndpoint: "db-proxy-pool.proxy.rds.example",
      securityGroupId: "db-proxy-security-group-id",
    });
  });

  it("encrypts through RDS and Secrets Manager alone", async () => {
    const { inputsOf } = await run(INSTANCE_ARGS);
    const key = inputsOf("aws:kms/key:Key", "db-encryption-key");
    assert.match(
      String(key["policy"]),
      /"kms:ViaService":\["rds\.[^"]*","secretsmanager\.[^"]*"\]/,
    );
    assert.equal(key["region"], "us-west-2");
  });

  it("stands in the subnets of every zone, a Multi-AZ DB cluster in those of the first three", async () => {
    const groupOf = async (args: DatabaseArgs): Promise<unknown[]> => {
      const { subnetIds, description } = (await run(args)).inputsOf(SUBNET_GROUP, "db-subnets");
      return [subnetIds, description];
    };
    assert.deepEqual(await groupOf(INSTANCE_ARGS), [
      ["isolated-0", "isolated-1", "isolated-2", "isolated-3"],
      "Isolated subnets of every zone",
    ]);
    assert.deepEqual(await groupOf(AURORA_ARGS), await groupOf(INSTANCE_ARGS));
    assert.deepEqual(await groupOf(CLUSTER_ARGS), [
      ["isolated-0", "isolated-1", "isolated-2"],
      "Isolated subnets of three zones",
    ]);
  });

  it("has a security group without any rule of its own", async () => {
    const recording = await run(INSTANCE_ARGS);
    assert.deepEqual(
      recording.inputsOf("aws:ec2/securityGroup:SecurityGroup", "db-security-group"),
      { vpcId: "vpc-1", description: "Database: connections from services" },
    );
    assert.deepEqual(
      recording.resources.filter(({ type }) => type.startsWith("aws:vpc/")),
      [],
    );
  });

  it("gives RDS a role for Enhanced Monitoring where insights are advanced", async () => {
    const { ofType } = await run({ ...INSTANCE_ARGS, insights: "advanced" });
    assert.deepEqual(
      ofType("aws:iam/role:Role").map(({ name }) => name),
      ["db-monitoring-role"],
    );
  });

  it("lets services through the proxy where it is enabled", async () => {
    const recording = await run({ ...AURORA_ARGS, proxy: PROXY });
    assertHouseRules(recording);
    const { environment, endpoint } = await valueOf(recording.result.connection);
    assert.equal(environment["DATABASE_HOST"], "db-proxy-pool.proxy.rds.example");
    assert.equal(endpoint?.securityGroupId, "db-proxy-security-group-id");
    assert.equal(await valueOf(recording.result.endpoint), "db-cluster.cluster.rds.example");
  });

  it("is refused where it would not survive the loss of a zone", async () => {
    await assert.rejects(
      run({ ...AURORA_ARGS, readReplicas: 0 }),
      /multizone:database:Database db: readReplicas is 0; expected at least 1/,
    );
  });
});
