import assert from "node:assert/strict";
import type { Recording } from "./support/mocks";
import { valueOf } from "./support/mocks";
import { assertHouseRules, tree } from "./support/mocks-tree";
import { runProgram, stackSettings } from "./support/program/run-program";

type Outputs = Readonly<Record<string, unknown>>;

describe("the program", () => {
  const outputsOf = (recording: Recording<Outputs>): Promise<Outputs> => valueOf(recording.result);

  let dev: Recording<Outputs>;
  let prod: Recording<Outputs>;

  before(async () => {
    dev = await runProgram(stackSettings("dev"), "dev");
    prod = await runProgram(stackSettings("prod"), "prod");
  });

  it("gives the addresses of everything as outputs, in dev", async () => {
    assert.deepEqual(await outputsOf(dev), {
      availabilityZones: ["us-west-2a", "us-west-2b"],
      cacheEndpoint: "primary.cache-nodes.cache.example",
      cachePort: 6379,
      databaseEndpoint: "database-instance.rds.example",
      databasePort: 5432,
      databaseSecretArn: "arn:aws:secretsmanager:us-west-2:123456789012:secret:database-instance",
      loadBalancerDnsName: "load-balancer-alb.elb.example",
      url: "http://load-balancer-alb.elb.example",
      vpcId: "network-vpc-id",
    });
  });

  it("stands in the zones of its stack file, three in prod", async () => {
    const { availabilityZones } = await outputsOf(prod);
    assert.deepEqual(availabilityZones, ["us-east-1a", "us-east-1b", "us-east-1c"]);
  });

  it("registers the same resources in dev and prod: only settings differ", () => {
    assert.deepEqual(tree(prod), tree(dev));
  });

  it("registers the same resources and inputs whatever the stack is called", async () => {
    const renamed = await runProgram(stackSettings("dev"), "prod");
    assert.deepEqual(
      renamed.resources.map(({ type, name, inputs }) => ({ type, name, inputs })),
      dev.resources.map(({ type, name, inputs }) => ({ type, name, inputs })),
    );
  });

  it("names and parents every child after its component", () => {
    assertHouseRules(dev);
    assertHouseRules(prod);
  });

  it("lets a lost zone take down neither stack", () => {
    for (const { inputsOf } of [dev, prod]) {
      assert.equal(inputsOf("aws:rds/instance:Instance", "database-instance")["multiAz"], true);
      const cache = inputsOf("aws:elasticache/replicationGroup:ReplicationGroup", "cache-nodes");
      assert.equal(cache["multiAzEnabled"], true);
      assert.equal(cache["automaticFailoverEnabled"], true);
    }
  });

  it("lets data survive a careless destroy in prod alone", () => {
    const database = ({ inputsOf }: Recording<Outputs>) =>
      inputsOf("aws:rds/instance:Instance", "database-instance");
    assert.deepEqual(
      [database(dev)["deletionProtection"], database(dev)["skipFinalSnapshot"]],
      [false, true],
    );
    assert.deepEqual(
      [database(prod)["deletionProtection"], database(prod)["skipFinalSnapshot"]],
      [true, false],
    );
    assert.equal(database(prod)["backupRetentionPeriod"], 30);
  });

  it("gives the service a connection to the database and to the cache, and to nothing else", () => {
    assert.deepEqual(
      dev
        .ofType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")
        .map(({ inputs }) => [
          inputs["securityGroupId"],
          inputs["referencedSecurityGroupId"] ?? inputs["cidrIpv4"],
          inputs["fromPort"],
          inputs["toPort"],
        ]),
      [
        ["load-balancer-security-group-id", "0.0.0.0/0", 80, 80],
        ["web-network-security-group-id", "load-balancer-security-group-id", 8080, 8080],
        ["database-security-group-id", "web-network-security-group-id", 5432, 5432],
        ["cache-security-group-id", "web-network-security-group-id", 6379, 6379],
      ],
    );
  });

  it("creates nothing where the configuration has a fault", async () => {
    await assert.rejects(
      runProgram({ ...stackSettings("dev"), "multizone:availabilityZones": ["us-west-2a"] }),
      /multizone:availabilityZones: got \["us-west-2a"\]; expected a list of 2 to 8/,
    );
  });
});
