import assert from "node:assert/strict";
import {
  readFunctionSchema,
  readSchema,
} from "../../../../../sandbox/providers/aws/schema/read-schema";
import type {
  InputSchema,
  Inputs,
  PropertyType,
  ResourceSchema,
} from "../../../../../sandbox/providers/aws/schema/resource-schema";
import { allTokens } from "../../../../../sandbox/providers/aws/schema/sdk-files";

function schema(token: string): ResourceSchema {
  const read = readSchema(token);
  assert.ok(read, token);
  return read;
}

const string: PropertyType = { kind: "string" };
const optional = { required: false, computed: false, replaces: false };

/** Names of the blocks that a type names. */
function blocksIn(type: PropertyType): string[] {
  if (type.kind === "list" || type.kind === "map") {
    return blocksIn(type.of);
  }
  return type.kind === "union"
    ? type.of.flatMap(blocksIn)
    : type.kind === "block"
      ? [type.name]
      : [];
}

function enumsIn(type: PropertyType): (readonly string[])[] {
  if (type.kind === "list" || type.kind === "map") {
    return enumsIn(type.of);
  }
  return type.kind === "union"
    ? type.of.flatMap(enumsIn)
    : type.kind === "enum"
      ? [type.values]
      : [];
}

describe("a schema read from the SDK's declarations", () => {
  const facts: [token: string, path: string, input: InputSchema][] = [
    ["aws:ec2/subnet:Subnet", "vpcId", { ...optional, type: string, required: true }],
    ["aws:ec2/subnet:Subnet", "region", { ...optional, type: string, computed: true }],
    [
      "aws:ec2/subnet:Subnet",
      "mapPublicIpOnLaunch",
      { ...optional, type: { kind: "boolean" }, documentedDefault: false },
    ],
    ["aws:ec2/subnet:Subnet", "tags", { ...optional, type: { kind: "map", of: string } }],
    [
      "aws:ec2/securityGroup:SecurityGroup",
      "ingress",
      {
        ...optional,
        type: { kind: "list", of: { kind: "block", name: "ec2.SecurityGroupIngress" } },
        computed: true,
      },
    ],
    [
      "aws:ec2/securityGroup:SecurityGroup",
      "ec2.SecurityGroupIngress#fromPort",
      { ...optional, type: { kind: "number" }, required: true },
    ],
    [
      "aws:alb/targetGroup:TargetGroup",
      "healthCheck",
      { ...optional, type: { kind: "block", name: "alb.TargetGroupHealthCheck" }, computed: true },
    ],
    [
      "aws:alb/targetGroup:TargetGroup",
      "alb.TargetGroupHealthCheck#interval",
      { ...optional, type: { kind: "number" }, documentedDefault: 30 },
    ],
    [
      "aws:alb/targetGroup:TargetGroup",
      "alb.TargetGroupHealthCheck#path",
      { ...optional, type: string, computed: true },
    ],
    // AWS's own word is round_robin: what the generator rewrote is no default.
    [
      "aws:alb/targetGroup:TargetGroup",
      "loadBalancingAlgorithmType",
      { ...optional, type: string, computed: true },
    ],
    [
      "aws:autoscaling/group:Group",
      "metricsGranularity",
      {
        ...optional,
        type: { kind: "enum", values: ["1Minute"], open: true },
        documentedDefault: "1Minute",
      },
    ],
    [
      "aws:iam/rolePolicy:RolePolicy",
      "role",
      { ...optional, type: { kind: "resource" }, required: true },
    ],
    [
      "aws:iam/rolePolicy:RolePolicy",
      "policy",
      {
        ...optional,
        type: { kind: "union", of: [string, { kind: "block", name: "iam.PolicyDocument" }] },
        required: true,
      },
    ],
    ["aws:lambda/function:Function", "code", { ...optional, type: { kind: "asset" } }],
    ["aws:lambda/function:Function", "role", { ...optional, type: string, required: true }],
  ];
  for (const [token, path, input] of facts) {
    it(`has ${path} of ${token}`, () => {
      const { inputs, blocks } = schema(token);
      const [block, name] = path.includes("#") ? path.split("#") : [undefined, path];
      const properties = block === undefined ? inputs : blocks[block];
      assert.deepEqual(properties?.[name], input);
    });
  }

  it("has closed enums, whose other values are refused", () => {
    const { inputs } = schema("aws:autoscaling/group:Group");
    const type = inputs["enabledMetrics"]?.type;
    assert.ok(type?.kind === "list" && type.of.kind === "enum");
    assert.equal(type.of.open, false);
    assert.ok(type.of.values.includes("GroupMinSize"));
  });

  it("says whether the documentation speaks of a replacement", () => {
    const { blocks } = schema("aws:dynamodb/table:Table");
    const replica = blocks["dynamodb.TableReplica"];
    assert.deepEqual(
      [replica?.["kmsKeyArn"]?.replaces, replica?.["propagateTags"]?.replaces],
      [true, false],
    );
  });

  it("has as outputs what is no input", () => {
    assert.deepEqual(schema("aws:sqs/queue:Queue").outputs, {
      arn: string,
      tagsAll: { kind: "map", of: string },
      url: string,
    });
  });

  it("has the blocks inside blocks, and those inside themselves", () => {
    const { blocks } = schema("aws:alb/targetGroup:TargetGroup");
    assert.ok(Object.hasOwn(blocks, "alb.TargetGroupTargetGroupHealthDnsFailover"));
    const acl = schema("aws:wafv2/webAcl:WebAcl").blocks;
    assert.ok(Object.keys(acl).length > 100);
  });

  it("is the same for a type under both of its modules, but for the names of its blocks", () => {
    const [one, other] = ["lb", "alb"].map((module) =>
      Object.keys(schema(`aws:${module}/targetGroup:TargetGroup`).inputs),
    );
    assert.deepEqual(one, other);
  });

  for (const token of ["aws:guardduty/iPSet:IPSet", "aws:kendra/index:Index"]) {
    it(`is found where the file of ${token} has an odd name`, () => {
      assert.equal(schema(token).token, token);
      assert.equal(schema(token).inputs["name"]?.type.kind, "string");
    });
  }

  it("is none where the SDK has no such type", () => {
    assert.equal(readSchema("aws:ec2/nothing:Nothing"), undefined);
  });

  it("is whole for every type of the SDK: its blocks are there and its enums have values", function () {
    this.timeout(60_000);
    for (const token of allTokens()) {
      const { inputs, blocks, outputs } = schema(token);
      const properties: Inputs[] = [inputs, ...Object.values(blocks)];
      const types = properties.flatMap((one) => Object.values(one).map(({ type }) => type));
      const missing = types.flatMap(blocksIn).filter((name) => !Object.hasOwn(blocks, name));
      assert.deepEqual(missing, [], token);
      const enums = [...types, ...Object.values(outputs)].flatMap(enumsIn);
      assert.ok(
        enums.every((values) => values.length > 0),
        token,
      );
      assert.ok(
        properties.every((one) => Object.values(one).every(isConsistent)),
        token,
      );
    }
  });
});

/** What must be given is not AWS's to fill. */
function isConsistent({ required, computed }: InputSchema): boolean {
  return !(required && computed);
}

describe("the schema of a look-up", () => {
  it("has what it takes, and the blocks of that", () => {
    const read = readFunctionSchema("aws:ec2/getAmi:getAmi");
    assert.deepEqual(read?.inputs["mostRecent"], { ...optional, type: { kind: "boolean" } });
    assert.deepEqual(read.blocks["ec2.GetAmiFilter"]?.["values"], {
      ...optional,
      type: { kind: "list", of: string },
      required: true,
    });
  });

  it("of the SDK itself, rather than a module of it, is found as well", () => {
    const token = "aws:index/getPartition:getPartition";
    assert.deepEqual(readFunctionSchema(token), {
      token,
      inputs: { id: { ...optional, type: string } },
      blocks: {},
    });
  });

  it("is found with a block that belongs to no module", () => {
    const read = readFunctionSchema("aws:index/getAvailabilityZones:getAvailabilityZones");
    assert.equal(read?.blocks["GetAvailabilityZonesFilter"]?.["values"]?.required, true);
  });

  it("is none where the SDK has no such look-up", () => {
    assert.equal(readFunctionSchema("aws:ec2/getNothing:getNothing"), undefined);
  });
});
