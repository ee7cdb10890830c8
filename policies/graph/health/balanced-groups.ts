import type { PolicyResource } from "@pulumi/policy";

import { append } from "../../support/multimap";
import { textOf } from "../../support/scalars";
import { fieldOf, isBlock, itemsOf, type Reading, type Value } from "../../support/values";
import {
  autoScalingAttachment,
  autoScalingGroup,
  trafficSourceAttachment,
} from "../../types/compute";
import { attributeOf } from "../attribute";
import type { ResourceGraph } from "../resource-graph";
import { targetsOf } from "../targets";

/** The health check by which an Auto Scaling group takes over the judgement of what sends it traffic. */
export type TrafficCheck = "ELB" | "VPC_LATTICE";

/** What sends traffic to an Auto Scaling group. */
export interface Tie {
  /** What ties the two, as a message names it. */
  readonly by: string;
  /** The check that belongs to it; `undefined` while it can be either. */
  readonly check: TrafficCheck | undefined;
}

/** An Auto Scaling group that gets traffic, and from what: at least one tie. */
export interface BalancedGroup {
  readonly group: PolicyResource;
  readonly ties: readonly Tie[];
}

/** The Auto Scaling groups of a stack that are proven to get traffic. */
export function balancedGroups(graph: ResourceGraph): readonly BalancedGroup[] {
  const attached = new Map<string, Tie[]>();
  for (const attachment of graph.ofGroup(autoScalingAttachment)) {
    const by = `the Auto Scaling attachment "${attachment.name}"`;
    attach(graph, attachment, { by, check: "ELB" }, attached);
  }
  for (const attachment of graph.ofGroup(trafficSourceAttachment)) {
    const by = `the traffic source attachment "${attachment.name}"`;
    const check = checkOf(
      attributeOf(attachment, "trafficSource.type"),
      attributeOf(attachment, "trafficSource.identifier"),
    );
    attach(graph, attachment, { by, check }, attached);
  }
  return graph.ofGroup(autoScalingGroup).flatMap((group) => {
    // AWS adds what an attachment ties to the group's own properties: the attachment is the one to name.
    const ties = [...(attached.get(group.urn) ?? []), ...ownTies(group)];
    return ties.length > 0 ? [{ group, ties }] : [];
  });
}

/** Ties the one group that an attachment names; of several it is not known which. */
function attach(
  graph: ResourceGraph,
  attachment: PolicyResource,
  tie: Tie,
  attached: Map<string, Tie[]>,
): void {
  const { targets } = targetsOf(graph, attachment, "autoscalingGroupName", autoScalingGroup);
  const [target, ...others] = targets;
  if (target !== undefined && others.length === 0) {
    append(attached, target.urn, tie);
  }
}

function ownTies(group: PolicyResource): Tie[] {
  const named = ["targetGroupArns", "loadBalancers"].flatMap((by): Tie[] =>
    itemsOf(attributeOf(group, by)).some(isEntry) ? [{ by, check: "ELB" }] : [],
  );
  const sources = itemsOf(attributeOf(group, "trafficSources"))
    .filter((source) => source.kind === "known" && isBlock(source.value))
    .map((source): Tie => {
      const check = checkOf(fieldOf(source, "type"), fieldOf(source, "identifier"));
      return { by: "trafficSources", check };
    });
  return [...named, ...sources];
}

/** Whether an entry is there: one that comes later is, too. */
function isEntry(entry: Value): boolean {
  return entry.kind === "unknown" || textOf(entry) !== undefined;
}

/** The check of a traffic source, by its type or else by the ARN that identifies it. */
function checkOf(type: Reading, identifier: Reading): TrafficCheck | undefined {
  const stated = textOf(type) ?? textOf(identifier);
  if (stated === undefined) {
    return undefined;
  }
  if (stated.includes("vpc-lattice")) {
    return "VPC_LATTICE";
  }
  const isBalancer = ["elb", "elbv2"].includes(stated) || stated.includes(":elasticloadbalancing:");
  return isBalancer ? "ELB" : undefined;
}
