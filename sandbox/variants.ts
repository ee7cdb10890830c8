import { output, type ResourceTransformation, runtime } from "@pulumi/pulumi";
import type { PulumiFn } from "@pulumi/pulumi/automation/index.js";
import { projectProgram } from "./program";

/** The project's program with one flaw, which one rule of the policy pack is there to find. */
export interface Variant {
  readonly name: string;
  /** What is wrong with it, as a half-sentence. */
  readonly flaw: string;
  /** Id of the one rule that it breaks. */
  readonly rule: string;
  /** Bends the arguments of the resources that carry the flaw. */
  readonly bend: ResourceTransformation;
}

type Properties = Record<string, unknown>;

function bend(type: string, change: (props: Properties) => Properties): ResourceTransformation {
  return (resource) =>
    resource.type === type
      ? {
          props: { ...resource.props, ...change(resource.props) },
          opts: resource.opts,
        }
      : undefined;
}

/** A list with the first subnet alone, as somebody writes who picks `vpc.privateSubnetIds[0]`. */
function firstOf(list: unknown): unknown[] {
  return [output(list as string[]).apply((ids) => ids[0])];
}

/** Every flawed variant of the program that the sandbox can show. */
export const variants: readonly Variant[] = [
  {
    name: "one-zone-instances",
    flaw: "its instances all stand in one Availability Zone",
    rule: "placement-multi-az",
    bend: bend("aws:autoscaling/group:Group", ({ vpcZoneIdentifiers }) => ({
      vpcZoneIdentifiers: firstOf(vpcZoneIdentifiers),
    })),
  },
  {
    name: "one-zone-tasks",
    flaw: "the tasks of its containers all run in one Availability Zone",
    rule: "placement-multi-az",
    bend: bend("aws:ecs/service:Service", ({ networkConfiguration }) => {
      const network = networkConfiguration as Properties;
      return { networkConfiguration: { ...network, subnets: firstOf(network["subnets"]) } };
    }),
  },
  {
    name: "one-zone-load-balancer",
    flaw: "its load balancer stands in one Availability Zone",
    rule: "placement-multi-az",
    bend: bend("aws:lb/loadBalancer:LoadBalancer", ({ subnets }) => ({
      subnets: firstOf(subnets),
    })),
  },
  {
    name: "no-health-check",
    flaw: "its target groups declare no health check",
    rule: "lb-target-group-health-check",
    bend: bend("aws:lb/targetGroup:TargetGroup", () => ({ healthCheck: undefined })),
  },
  {
    name: "unheeded-health-check",
    flaw: "its Auto Scaling groups do not heed the load balancer's health check",
    rule: "health-check-evaluated",
    bend: bend("aws:autoscaling/group:Group", () => ({ healthCheckType: "EC2" })),
  },
  {
    name: "one-nat-gateway",
    flaw: "all of its zones reach the internet through one of them",
    rule: "vpc-zones-covered",
    bend: bend("awsx:ec2:Vpc", () => ({ natGateways: { strategy: "Single" } })),
  },
  {
    name: "one-zone-cache",
    flaw: "its cache may keep all of its nodes in one Availability Zone",
    rule: "database-multi-az",
    bend: bend("aws:elasticache/replicationGroup:ReplicationGroup", () => ({
      multiAzEnabled: false,
    })),
  },
  {
    name: "single-az-database",
    flaw: "its database is not Multi-AZ",
    rule: "rds-instance-multi-az",
    bend: bend("aws:rds/instance:Instance", () => ({ multiAz: false })),
  },
];

/** The program of a variant. */
export function variantProgram(variant: Variant): PulumiFn {
  return () => {
    runtime.registerStackTransformation(variant.bend);
    return projectProgram();
  };
}
