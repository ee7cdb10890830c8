import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { AwsResourceRow } from "../../../../../../sandbox/providers/aws/aws-resource";
import { autoscaling } from "../../../../../../sandbox/providers/aws/resources/autoscaling";
import { ec2 } from "../../../../../../sandbox/providers/aws/resources/ec2";
import { lb } from "../../../../../../sandbox/providers/aws/resources/lb";
import { vpc } from "../../../../../../sandbox/providers/aws/resources/vpc";
import type {
  Inputs,
  PropertyType,
  ResourceSchema,
} from "../../../../../../sandbox/providers/aws/schema/resource-schema";
import { Schemas } from "../../../../../../sandbox/providers/aws/schema/schemas";
import { outputsOf } from "../../../../../support/aws-refusals";

const rows: Readonly<Record<string, AwsResourceRow>> = { ...autoscaling, ...ec2, ...lb, ...vpc };

/** Whom each type keeps from being deleted, by its name in the SDK: the property, and the type that it names. */
const HELD: Readonly<Record<string, readonly string[]>> = {
  DefaultSecurityGroup: [
    "egress[].securityGroups[] SecurityGroup",
    "ingress[].securityGroups[] SecurityGroup",
  ],
  Group: ["launchConfiguration LaunchConfiguration", "vpcZoneIdentifiers[] Subnet"],
  Instance: ["subnetId Subnet", "vpcSecurityGroupIds[] SecurityGroup"],
  InternetGateway: ["vpcId Vpc"],
  Listener: [
    "certificateArn Certificate",
    "defaultActions[].forward.targetGroups[].arn TargetGroup",
    "defaultActions[].targetGroupArn TargetGroup",
  ],
  ListenerRule: [
    "actions[].forward.targetGroups[].arn TargetGroup",
    "actions[].targetGroupArn TargetGroup",
  ],
  LoadBalancer: [
    "securityGroups[] SecurityGroup",
    "subnetMappings[].allocationId Eip",
    "subnetMappings[].subnetId Subnet",
    "subnets[] Subnet",
  ],
  NatGateway: ["allocationId Eip", "secondaryAllocationIds[] Eip", "subnetId Subnet", "vpcId Vpc"],
  RouteTable: ["vpcId Vpc"],
  SecurityGroup: [
    "egress[].securityGroups[] SecurityGroup",
    "ingress[].securityGroups[] SecurityGroup",
    "vpcId Vpc",
  ],
  SecurityGroupEgressRule: ["referencedSecurityGroupId SecurityGroup"],
  SecurityGroupIngressRule: ["referencedSecurityGroupId SecurityGroup"],
  Subnet: ["vpcId Vpc"],
  VpcEndpoint: ["securityGroupIds[] SecurityGroup", "subnetIds[] Subnet", "vpcId Vpc"],
};

/** With whom each type is gone, in the same form. */
const GONE_WITH: Readonly<Record<string, readonly string[]>> = {
  Listener: ["loadBalancerArn LoadBalancer"],
  LifecycleHook: ["autoscalingGroupName Group"],
  ListenerRule: ["listenerArn Listener"],
  Route: ["routeTableId RouteTable"],
  RouteTableAssociation: ["routeTableId RouteTable", "subnetId Subnet"],
  SecurityGroupEgressRule: ["securityGroupId SecurityGroup"],
  SecurityGroupIngressRule: ["securityGroupId SecurityGroup"],
};

/** Whether the SDK has a path: an input at any depth or an output. */
function isDeclared({ inputs, blocks, outputs }: ResourceSchema, at: string): boolean {
  const [first = "", ...rest] = at.split(".");
  return (
    rest.reduce<readonly PropertyType[]>(
      (found, step) =>
        found.flatMap((type) =>
          type.kind === "block" ? typesAt(blockTypes(blocks[type.name] ?? {}), step) : [],
        ),
      typesAt({ ...outputs, ...blockTypes(inputs) }, first),
    ).length > 0
  );
}

function blockTypes(block: Inputs): Record<string, PropertyType> {
  return Object.fromEntries(Object.entries(block).map(([name, { type }]) => [name, type]));
}

/** The type of one step of a path, none where there is no such property. */
function typesAt(types: Readonly<Record<string, PropertyType>>, step: string): PropertyType[] {
  const type = types[step.replace("[]", "")];
  if (type === undefined || !step.endsWith("[]")) {
    return type === undefined ? [] : [type];
  }
  return type.kind === "list" ? [type.of] : [];
}

function pathsOf(row: AwsResourceRow): string[] {
  const { autoName, defaults = {}, replaceOn = [], holds = {}, fills = [], unique = [] } = row;
  return [
    ...(autoName === undefined ? [] : [autoName.property]),
    ...Object.keys({ ...defaults, ...holds, ...outputsOf(row, {}) }),
    ...fills.flatMap(({ property, where = property }) => [property, where]),
    ...belongingsOf(row),
    ...replaceOn,
    ...unique.flatMap(({ properties }) => properties),
  ];
}

function belongingsOf({ goesWith = [], within }: AwsResourceRow): string[] {
  return [...goesWith.map(({ property }) => property), ...(within === undefined ? [] : [within])];
}

describe("the tables of networks, machines and load balancers", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "schemas-"));
  const schemas = new Schemas(folder);
  after(() => {
    rmSync(folder, { recursive: true });
  });

  for (const [type, row] of Object.entries(rows)) {
    it(`name properties of ${type} that the SDK has`, () => {
      const unknown = pathsOf(row).filter((at) => !isDeclared(schemas.of(type), at));
      assert.deepEqual(unknown, []);
    });

    it(`tell whom ${type} holds`, () => {
      const name = type.split(":")[2] ?? "";
      const held = Object.entries(row.holds ?? {}).map(
        ([property, other]) => `${property} ${other.split(":")[2] ?? ""}`,
      );
      assert.deepEqual(held.sort(), HELD[name] ?? []);
    });

    it(`tell with whom ${type} is gone`, () => {
      const wholes = (row.goesWith ?? []).map(
        ({ property, type: other }) => `${property} ${other.split(":")[2] ?? ""}`,
      );
      assert.deepEqual(wholes, GONE_WITH[type.split(":")[2] ?? ""] ?? []);
    });
  }

  it("count the ids of policies and of lifecycle hooks in their groups", () => {
    const within = Object.entries(rows).flatMap(([type, row]) =>
      row.within === undefined ? [] : [`${type} ${row.within}`],
    );
    assert.deepEqual(within, [
      "aws:autoscaling/lifecycleHook:LifecycleHook autoscalingGroupName",
      "aws:autoscaling/policy:Policy autoscalingGroupName",
    ]);
  });

  it("have AWS's errors for what is taken and for what is in use", () => {
    const codes = Object.values(rows).flatMap(({ unique = [], inUseCode }) => [
      ...unique.map(({ code }) => code),
      ...(inUseCode === undefined ? [] : [inUseCode]),
    ]);
    assert.deepEqual([...new Set(codes)].sort(), [
      "AlreadyExists",
      "DuplicateListener",
      "DuplicateLoadBalancerName",
      "DuplicateTargetGroupName",
      "FlowLogAlreadyExists",
      "InvalidGroup.Duplicate",
      "InvalidIPAddress.InUse",
      "InvalidLaunchTemplateName.AlreadyExistsException",
      "InvalidParameterValue",
      "InvalidPermission.Duplicate",
      "PriorityInUse",
      "Resource.AlreadyAssociated",
      "ResourceInUse",
      "RouteAlreadyExists",
    ]);
  });

  it("keep the blocks of a VPC's subnets apart, and inside it", () => {
    const { disjoint, worldConstraints = [] } = rows["aws:ec2/subnet:Subnet"] ?? {};
    const refused = worldConstraints.flatMap((constraint) =>
      constraint({ cidrBlock: "10.1.0.0/24", vpcId: "vpc-1" }, () => ({
        cidrBlock: "10.0.0.0/16",
      })),
    );
    assert.equal(disjoint?.code, "InvalidSubnet.Conflict");
    assert.deepEqual(
      refused.map(({ property }) => property),
      ["cidrBlock"],
    );
  });
});
