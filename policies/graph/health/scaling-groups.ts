import type { PolicyResource } from "@pulumi/policy";

import type { StackFault } from "../../support/rule";
import { autoScalingGroup } from "../../types/compute";
import { attributeOf, isUnset } from "../attribute";
import type { ResourceGraph } from "../resource-graph";
import { balancedGroups, type BalancedGroup, type TrafficCheck } from "./balanced-groups";

/** The Auto Scaling groups behind a load balancer or a VPC Lattice service that do not replace what it finds dead. */
export function unevaluatedGroups(graph: ResourceGraph): readonly StackFault[] {
  return balancedGroups(graph).flatMap((balanced) => {
    const checks = checksOf(balanced.group);
    return checks === undefined ? [] : faultsOf(balanced, checks);
  });
}

/**
 * The health checks of a group beside EC2's, which is always there; `undefined` while they are not known. AWS takes a
 * list in one text, separated by commas:
 * https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_CreateAutoScalingGroup.html
 */
function checksOf(group: PolicyResource): readonly string[] | undefined {
  const type = attributeOf(group, "healthCheckType");
  if (isUnset(type)) {
    return [];
  }
  return type.kind === "known" && typeof type.value === "string"
    ? type.value
        .toUpperCase()
        .split(",")
        .map((check) => check.trim())
        .filter((check) => check !== "" && check !== "EC2")
    : undefined;
}

const senders: Readonly<Record<TrafficCheck, string>> = {
  ELB: "load balancer",
  VPC_LATTICE: "VPC Lattice service",
};

function faultsOf({ group, ties }: BalancedGroup, checks: readonly string[]): StackFault[] {
  const lacking = ties.flatMap(({ by, check }) =>
    isChecked(check, checks) ? [] : [{ by, check: check ?? "ELB" }],
  );
  const [first] = lacking;
  if (first === undefined) {
    return [];
  }
  const missing = [...new Set(lacking.map(({ check }) => check))];
  const sender = senders[first.check];
  const wanted = [...checks, ...missing].join(",");
  return [
    {
      resource: group,
      group: autoScalingGroup,
      property: "healthCheckType",
      found: `${checks.length === 0 ? "EC2" : `"${checks.join(",")}"`} behind a ${sender} (tied by ${first.by})`,
      expected: missing.map((check) => `"${check}"`).join(" and "),
      why: `an instance that the ${sender} finds dead gets no traffic and is never replaced, because to EC2 it still runs`,
      fix: `set healthCheckType: "${wanted}"`,
    },
  ];
}

/** Whether the group asks what sends it traffic; while that can be either kind, either check will do. */
function isChecked(check: TrafficCheck | undefined, checks: readonly string[]): boolean {
  const sufficient = check === undefined ? ["ELB", "VPC_LATTICE"] : [check];
  return sufficient.some((each) => checks.includes(each));
}
