import assert from "node:assert/strict";
import { NestedTypes } from "../../../../../sandbox/providers/aws/schema/nested-types";

describe("the blocks of the SDK", () => {
  const given = new NestedTypes("input");
  const returned = new NestedTypes("output");

  it("have the properties that a program may give", () => {
    const rule = given.properties("ec2.SecurityGroupIngress");
    assert.deepEqual(
      rule
        .filter(({ optional }) => !optional)
        .map(({ name }) => name)
        .sort(),
      ["fromPort", "protocol", "toPort"],
    );
    assert.ok(rule.some(({ name, optional }) => name === "cidrBlocks" && optional));
    assert.ok(rule.every(({ comment }) => comment !== ""));
  });

  it("have the properties that come back, which AWS may have filled", () => {
    const isOptional = (types: NestedTypes): boolean | undefined =>
      types.properties("alb.TargetGroupHealthCheck").find(({ name }) => name === "path")?.optional;
    assert.deepEqual([isOptional(given), isOptional(returned)], [true, false]);
  });

  it("are told apart by their modules", () => {
    const names = (module: string): string[] =>
      given.properties(`${module}.ClusterParameterGroupParameter`).map(({ name }) => name);
    assert.notDeepEqual(names("rds"), []);
    assert.deepEqual(
      ["rds", "docdb", "ec2"].map((module) =>
        given.has(`${module}.ClusterParameterGroupParameter`),
      ),
      [true, true, false],
    );
  });

  it("may belong to no module", () => {
    const names = given.properties("GetAvailabilityZonesFilter").map(({ name }) => name);
    assert.deepEqual(names.sort(), ["name", "values"]);
  });

  it("are refused where the SDK has none of that name", () => {
    assert.throws(() => given.properties("ec2.Nothing"), {
      message: "@pulumi/aws declares no ec2.Nothing",
    });
  });
});
