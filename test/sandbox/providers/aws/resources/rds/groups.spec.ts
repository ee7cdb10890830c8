import assert from "node:assert/strict";
import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import { parameterGroup } from "../../../../../../sandbox/providers/aws/resources/rds/parameter-group";
import { subnetGroup } from "../../../../../../sandbox/providers/aws/resources/rds/subnet-group";
import { itRefuses, itTakes, outputsOf } from "../../../../../support/aws-refusals";

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
  ]);
  itTakes(
    parameterGroup,
    good,
    families.map((family) => [family, { family }]),
  );
});
