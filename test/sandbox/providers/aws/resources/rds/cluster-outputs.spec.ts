import assert from "node:assert/strict";
import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import { cluster } from "../../../../../../sandbox/providers/aws/resources/rds/cluster";
import { outputsOf } from "../../../../../support/aws-refusals";
import { aurora, multiAz } from "./cluster-inputs";

describe("a cluster that exists", () => {
  it("computes what AWS does for Aurora", () => {
    const outputs = outputsOf(cluster, aurora);
    assert.match(
      text(outputs, "endpoint"),
      /^database-cluster\.cluster-c[0-9a-f]{11}\.eu-west-1\.rds\.amazonaws\.com$/,
    );
    assert.equal(
      outputs["readerEndpoint"],
      text(outputs, "endpoint").replace(".cluster-", ".cluster-ro-"),
    );
    assert.equal(outputs["arn"], "arn:aws:rds:eu-west-1:123456789012:cluster:database-cluster");
    assert.match(text(outputs, "clusterResourceId"), /^cluster-[0-9A-F]{26}$/);
    assert.match(
      JSON.stringify(outputs["masterUserSecrets"]),
      /"arn:aws:secretsmanager:eu-west-1:123456789012:secret:rds!cluster-[0-9a-f-]{36}-[0-9a-f]{6}"/,
    );
    assert.deepEqual(
      [outputs["availabilityZones"], outputs["clusterMembers"], outputs["storageType"]],
      [["eu-west-1a", "eu-west-1b", "eu-west-1c"], [], ""],
    );
  });

  it("lies in three zones of a region with more", () => {
    assert.deepEqual(outputsOf(cluster, aurora, "us-east-1")["availabilityZones"], [
      "us-east-1a",
      "us-east-1b",
      "us-east-1c",
    ]);
  });

  it("has three instances from the start where it is a Multi-AZ DB cluster", () => {
    const { allocatedStorage, clusterMembers, storageType } = outputsOf(cluster, multiAz);
    assert.deepEqual(
      [allocatedStorage, clusterMembers, storageType],
      [undefined, [1, 2, 3].map((number) => `database-cluster-instance-${number}`), "io1"],
    );
  });

  for (const [storage, expected] of [
    [{ allocatedStorage: 399, storageType: "gp3" }, 3000],
    [{ allocatedStorage: 400, storageType: "gp3" }, 12000],
    [{ allocatedStorage: 400, storageType: "io2" }, undefined],
  ] as const) {
    it(`reports ${expected ?? "no"} IOPS by itself with ${JSON.stringify(storage)}`, () => {
      const inputs = { ...multiAz, iops: null, ...storage };
      assert.equal(outputsOf(cluster, inputs)["iops"], expected);
    });
  }

  it("reports no IOPS of Aurora", () => {
    assert.equal(outputsOf(cluster, aurora)["iops"], undefined);
  });

  for (const [engine, engineVersion, port, version, group] of [
    ["aurora-mysql", null, 3306, "8.0.mysql_aurora.3.08.2", "default.aurora-mysql8.0"],
    ["aurora-postgresql", "16.8", 5432, "16.8", "default.aurora-postgresql16"],
    ["mysql", null, 3306, "8.4", "default.mysql8.4"],
    ["postgres", null, 5432, "17", "default.postgres17"],
  ] as const) {
    it(`has the port, version and parameters of ${engine} ${engineVersion ?? ""}`, () => {
      const outputs = outputsOf(cluster, {
        engine,
        ...(engineVersion === null ? {} : { engineVersion }),
      });
      assert.deepEqual(
        [outputs["port"], outputs["engineVersion"], outputs["dbClusterParameterGroupName"]],
        [port, version, group],
      );
    });
  }

  for (const [given, form, prefix] of [
    [{ clusterIdentifier: "database" }, /^database$/, ""],
    [{ clusterIdentifierPrefix: "database-" }, /^database-\d{18}[0-9a-f]{8}$/, "database-"],
    [{}, /^tf-\d{18}[0-9a-f]{8}$/, "tf-"],
  ] as const) {
    it(`is called ${form.source} with ${JSON.stringify(given)}`, () => {
      const outputs = outputsOf(cluster, { engine: "aurora-mysql", ...given });
      assert.match(text(outputs, "clusterIdentifier"), form);
      assert.equal(outputs["clusterIdentifierPrefix"], prefix);
    });
  }

  it("gets no name by auto-naming", () => {
    assert.equal(cluster.autoName, undefined);
  });

  for (const [engine, after, expected] of [
    ["aurora-mysql", {}, []],
    ["postgres", {}, ["storageType"]],
    ["aurora-mysql", { snapshotIdentifier: "s" }, ["snapshotIdentifier"]],
  ] as const) {
    it(`of ${engine} is replaced for ${JSON.stringify(expected)} with ${JSON.stringify(after)}`, () => {
      assert.deepEqual(cluster.replacesIf?.({}, { engine, ...after }), expected);
    });
  }

  for (const [family, engine, version, expected] of [
    ["aurora-postgresql17", "aurora-postgresql", "17.5", 0],
    ["aurora-postgresql16", "aurora-postgresql", "17.5", 1],
    ["postgres17", "aurora-postgresql", "17.5", 1],
    ["postgres17", "postgres", "17.6", 0],
    ["aurora-mysql8.0", "aurora-mysql", "8.0.mysql_aurora.3.08.2", 0],
    ["mysql8.4", "aurora-mysql", "8.0.mysql_aurora.3.08.2", 2],
  ] as const) {
    it(`finds ${expected} faults in ${engine} ${version} with ${family}`, () => {
      const inputs = {
        dbClusterParameterGroupName: "parameters",
        engine,
        engineVersion: version,
      };
      const faults = cluster.worldConstraints?.flatMap((constraint) =>
        constraint(inputs, () => ({ family })),
      );
      assert.equal(faults?.length, expected);
    });
  }
});
