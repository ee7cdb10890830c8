import assert from "node:assert/strict";
import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import { clusterParameterGroup } from "../../../../../../sandbox/providers/aws/resources/rds/cluster-parameter-group";
import { parameterGroup } from "../../../../../../sandbox/providers/aws/resources/rds/parameter-group";
import { subnetGroup } from "../../../../../../sandbox/providers/aws/resources/rds/subnet-group";
import { CLUSTER_PARAMETER_GROUP } from "../../../../../../sandbox/providers/aws/resources/rds/tokens";
import { itRefuses, itTakes, outputsOf } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";

describe("aws.rds.SubnetGroup", () => {
  const good = {
    description: "subnets",
    name: "subnets-1a2b3c4",
    subnetIds: ["subnet-1", "subnet-2"],
  };

  itRefuses(subnetGroup, good, [
    [
      "a single subnet",
      { subnetIds: ["subnet-1"] },
      "subnetIds: got 1 entries, expected 2 to 20 entries",
    ],
    [
      "a capital letter",
      { name: "Subnets" },
      'name: got "Subnets", expected small letters, digits, hyphens, underscores, periods and spaces',
    ],
    [
      "the name of the default",
      { name: "default" },
      'name: got "default", expected a name other than "default"',
    ],
    [
      "a prefix beside a name",
      { namePrefix: "subnets-" },
      "namePrefix: got namePrefix together with name, expected at most one of name, namePrefix",
    ],
  ]);

  it("is in the VPC of its subnets", () => {
    const { arn, vpcId } = outputsOf(subnetGroup, good, "eu-west-1", (_type, name) =>
      name === "subnet-1" ? { vpcId: "vpc-1" } : undefined,
    );
    assert.deepEqual(
      [arn, vpcId],
      ["arn:aws:rds:eu-west-1:123456789012:subgrp:subnets-1a2b3c4", "vpc-1"],
    );
    assert.match(text(outputsOf(subnetGroup, good), "vpcId"), /^vpc-[0-9a-f]{17}$/);
  });
});

describe("aws.rds.ParameterGroup", () => {
  const good = {
    family: "postgres17",
    name: "parameters-1a2b3c4",
    parameters: [{ applyMethod: "pending-reboot", name: "rds.force_ssl", value: "1" }],
  };
  const families = [
    "aurora-postgresql16",
    "mysql8.4",
    "mariadb11.4",
    "oracle-ee-19",
    "sqlserver-se-15.0",
  ];

  itRefuses(parameterGroup, good, [
    [
      "a family that is none",
      { family: "postgresql17" },
      'family: got "postgresql17", expected a family such as postgres17 or mysql8.4',
    ],
    [
      "MySQL without a minor version",
      { family: "mysql8" },
      'family: got "mysql8", expected a family such as postgres17 or mysql8.4',
    ],
    [
      "an unknown way to apply",
      { parameters: [{ applyMethod: "later", name: "a", value: "b" }] },
      'parameters[0].applyMethod: got "later", expected one of immediate, pending-reboot',
    ],
    [
      "a capital letter",
      { name: "Parameters" },
      'name: got "Parameters", expected small letters, digits, hyphens and periods, a letter first',
    ],
    ["two hyphens", { name: "a--b" }, 'name: got "a--b", expected no two hyphens in a row'],
  ]);
  itTakes(
    parameterGroup,
    good,
    families.map((family) => [family, { family }]),
  );
});

describe("aws.rds.ClusterParameterGroup", () => {
  const folder = temporaryFolder("rds-cluster-parameter-group");
  const good = {
    family: "aurora-postgresql17",
    name: "parameters-1a2b3c4",
    parameters: [{ applyMethod: "immediate", name: "rds.force_ssl", value: "1" }],
  };

  itRefuses(clusterParameterGroup, good, [
    [
      "a family that has no clusters",
      { family: "mariadb11.4" },
      'family: got "mariadb11.4", expected a family such as aurora-postgresql17 or mysql8.4',
    ],
    [
      "an unknown way to apply",
      { parameters: [{ applyMethod: "later", name: "a", value: "b" }] },
      'parameters[0].applyMethod: got "later", expected one of immediate, pending-reboot',
    ],
    [
      "a prefix beside a name",
      { namePrefix: "parameters-" },
      "namePrefix: got namePrefix together with name, expected at most one of name, namePrefix",
    ],
    [
      "a last hyphen",
      { name: "parameters-" },
      'name: got "parameters-", expected no hyphen at the end',
    ],
  ]);
  itTakes(
    clusterParameterGroup,
    good,
    ["aurora-mysql8.0", "mysql8.4", "postgres17"].map((family) => [family, { family }]),
  );

  it("is replaced for another name, family, description or prefix, and not for other parameters", async () => {
    const account = new TestAccount(folder());
    const made = await account.make(CLUSTER_PARAMETER_GROUP, good);
    assert.deepEqual(
      account.change(made, { description: "other", family: "mysql8.4", name: "b", parameters: [] }),
      {
        deletesFirst: false,
        replaces: ["family", "name", "description"],
        updates: ["parameters[0]"],
      },
    );
    assert.deepEqual(account.change(made, { name: null, namePrefix: "b-" }).replaces, [
      "namePrefix",
    ]);
  });

  it("has an ARN of its own kind, also with a name of a prefix", () => {
    assert.equal(
      outputsOf(clusterParameterGroup, good)["arn"],
      "arn:aws:rds:eu-west-1:123456789012:cluster-pg:parameters-1a2b3c4",
    );
    const prefixed = outputsOf(clusterParameterGroup, { family: "mysql8.4", namePrefix: "of-" });
    assert.match(text(prefixed, "name"), /^of-\d{18}[0-9a-f]{8}$/);
  });
});
