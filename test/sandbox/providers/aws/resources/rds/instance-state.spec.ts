import assert from "node:assert/strict";
import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import { autoNamed } from "../../../../../../sandbox/providers/aws/check/auto-name";
import type { PropertyMap } from "../../../../../../sandbox/providers/property-values";
import { instance } from "../../../../../../sandbox/providers/aws/resources/rds/instance";
import { outputsOf } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";
import { dbInstance } from "./database-ground";

const good: PropertyMap = {
  dbSubnetGroupName: "subnets",
  engine: "postgres",
  engineVersion: "17.6",
  identifier: "database-instance1a2b3c4",
  manageMasterUserPassword: true,
  port: 5432,
};

describe("a database instance that exists", () => {
  it("computes what AWS does", () => {
    const outputs = outputsOf(instance, good);
    assert.match(
      text(outputs, "address"),
      /^database-instance1a2b3c4\.c[0-9a-f]{11}\.eu-west-1\.rds\.amazonaws\.com$/,
    );
    assert.equal(outputs["endpoint"], `${text(outputs, "address")}:5432`);
    assert.equal(outputs["arn"], "arn:aws:rds:eu-west-1:123456789012:db:database-instance1a2b3c4");
    assert.match(text(outputs, "resourceId"), /^db-[0-9A-F]{26}$/);
    assert.equal(outputs["optionGroupName"], "default:postgres-17");
    assert.equal(outputs["licenseModel"], "postgresql-license");
    assert.match(
      JSON.stringify(outputs["masterUserSecrets"]),
      /"arn:aws:secretsmanager:eu-west-1:123456789012:secret:rds!db-[0-9a-f-]{36}-[0-9a-f]{6}"/,
    );
  });

  it("has no secret where the program gives the password", () => {
    const { masterUserSecrets, port, optionGroupName } = outputsOf(instance, {
      engine: "mysql",
      engineVersion: "8.4.6",
      password: "long-enough",
    });
    assert.deepEqual([masterUserSecrets, port, optionGroupName], [[], 3306, "default:mysql-8-4"]);
  });

  it("stands in the zone of its first subnet", () => {
    const known: Readonly<Record<string, PropertyMap>> = {
      "aws:rds/subnetGroup:SubnetGroup subnets": { subnetIds: ["subnet-1", "subnet-2"] },
      "aws:ec2/subnet:Subnet subnet-1": { availabilityZone: "eu-west-1c" },
    };
    const { availabilityZone } = outputsOf(
      instance,
      good,
      "eu-west-1",
      (type, name) => known[`${type} ${name}`],
    );
    assert.equal(availabilityZone, "eu-west-1c");
  });

  it("gets a name without a hyphen before the digits", () => {
    assert.ok(instance.autoName);
    assert.match(
      autoNamed(instance.autoName, "database", Buffer.from("seed")),
      /^database[0-9a-f]{7}$/,
    );
  });

  const groups: readonly (readonly [
    family: string,
    engine: string,
    version: string,
    faults: number,
  ])[] = [
    ["postgres17", "postgres", "17", 0],
    ["postgres17", "postgres", "17.6", 0],
    ["postgres16", "postgres", "17.6", 1],
    ["mysql8.4", "mysql", "8.4.6", 0],
    ["mysql8.0", "mysql", "8.4", 1],
    ["mysql8.4", "postgres", "17", 2],
    ["sqlserver-se-15.0", "sqlserver-se", "15.00.4236.7.v1", 0],
  ];
  for (const [family, engine, engineVersion, expected] of groups) {
    it(`finds ${expected} faults in ${engine} ${engineVersion} with ${family}`, () => {
      const inputs = { engine, engineVersion, parameterGroupName: "parameters" };
      const faults = instance.worldConstraints?.flatMap((constraint) =>
        constraint(inputs, () => ({ family })),
      );
      assert.equal(faults?.length, expected);
    });
  }

  const ends: readonly (readonly [what: string, outputs: PropertyMap, kept: RegExp | undefined])[] =
    [
      [
        "a protected one",
        { deletionProtection: true },
        /^InvalidParameterCombination: .* protected/,
      ],
      [
        "one without a name for its last snapshot",
        { skipFinalSnapshot: false },
        /finalSnapshotIdentifier/,
      ],
      ["one that needs no snapshot", { skipFinalSnapshot: true }, undefined],
      ["one with a snapshot's name", { finalSnapshotIdentifier: "last" }, undefined],
    ];
  for (const [what, outputs, kept] of ends) {
    it(`${kept === undefined ? "lets go of" : "keeps"} ${what}`, () => {
      const reason = instance.keeps?.({ identifier: "db", ...outputs }, true);
      assert.equal(reason === undefined, kept === undefined);
      assert.match(reason ?? "", kept ?? /^$/);
    });
  }
});

describe("a database instance, in an account", () => {
  const folder = temporaryFolder("rds-instance");

  it("has a secret once RDS keeps its password", async () => {
    const account = new TestAccount(folder());
    const made = await dbInstance(account);
    assert.deepEqual(made.outputs["masterUserSecrets"], []);
    const outputs = await account.update(made, { manageMasterUserPassword: true, password: null });
    assert.match(JSON.stringify(outputs["masterUserSecrets"]), /secret:rds!db-/);
  });

  it("is called by its prefix in its ARN and its address", async () => {
    const account = new TestAccount(folder());
    const { outputs } = await dbInstance(account, {
      identifier: null,
      identifierPrefix: "orders-",
    });
    const identifier = text(outputs, "identifier");
    assert.match(identifier, /^orders-\d{18}[0-9a-f]{8}$/);
    assert.ok(text(outputs, "arn").endsWith(`:db:${identifier}`));
    assert.ok(text(outputs, "address").startsWith(`${identifier}.`));
  });
});
