import type { PropertyPath } from "../../../../policies/graph/property-path";
import { holding, merged } from "../../../policies/coverage/placed-stacks";
import { computed, ref, type ResourceSpec } from "../deployment";

/** A small program that no rule has anything against. */
export interface Example {
  /** What it shows; the names of its resources begin with it, so that examples can stand in one stack. */
  readonly name: string;
  readonly resources: readonly ResourceSpec[];
}

/** The properties of a resource. */
export type Props = Readonly<Record<string, unknown>>;

const zones = { a: "us-east-1a", b: "us-east-1b", c: "us-east-1c" } as const;

/** A VPC with a subnet in each of three zones: `<name>-a`, `<name>-b` and `<name>-c`. */
export function network(name: string): readonly ResourceSpec[] {
  return [
    {
      type: "aws:ec2/vpc:Vpc",
      name: `${name}-vpc`,
      props: { cidrBlock: "10.0.0.0/16", enableDnsHostnames: true },
    },
    ...Object.entries(zones).map(([letter, availabilityZone], index): ResourceSpec => ({
      type: "aws:ec2/subnet:Subnet",
      name: `${name}-${letter}`,
      props: {
        vpcId: ref(`${name}-vpc`),
        cidrBlock: `10.0.${index}.0/24`,
        availabilityZone,
        availabilityZoneId: computed(`use1-az-of-${letter}`),
      },
    })),
  ];
}

/** The subnets of that network in some of its zones, such as `ab`. */
export function subnets(name: string, letters = "ab"): readonly unknown[] {
  return letters.split("").map((letter) => ref(`${name}-${letter}`));
}

/** The ARN of something that the program does not hold, and that no rule asks for. */
export function arn(service: string, resource: string): string {
  return `arn:aws:${service}:us-east-1:123456789012:${resource}`;
}

/** The ARN of a role of another program. */
export const role = "arn:aws:iam::123456789012:role/elsewhere";

/** The id of a security group of another program. */
export const securityGroups = ["sg-0123456789abcdef0"] as const;

/** Something in two subnets of a network of its own. */
export function inSubnets(
  name: string,
  type: string,
  path: PropertyPath,
  props: Props = {},
  letters = "ab",
): Example {
  const given = merged({ ...props }, holding(path, subnets(name, letters)));
  return {
    name,
    resources: [...network(name), { type, name: `${name}-it`, props: given as Props }],
  };
}

/** A resource that stands for itself. */
export function alone(name: string, type: string, props: Props): Example {
  return { name, resources: [{ type, name: `${name}-it`, props }] };
}
