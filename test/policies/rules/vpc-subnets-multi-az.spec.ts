import { vpcSubnetsMultiAz } from "../../../policies/rules/vpc-subnets-multi-az";
import { linked, type ResourceSpec } from "../../support/policy/deployment";
import { awsxVpc, subnet, vpc } from "../../support/policy/network";
import { declare, stackTests, type Expected } from "../../support/policy/rule-tables";

function violation(
  resource: string,
  found: string,
  lost: string,
  wanted = "at least two Availability Zones",
): Expected {
  return {
    resource,
    message: [
      `VPC "${resource}", subnets: found ${found}, expected ${wanted}.`,
      `Why: the loss of ${lost}.`,
      "Fix: add a subnet in another Availability Zone, and let what stands in the VPC use it.",
    ].join("\n"),
  };
}

const inA = violation(
  "net",
  "one Availability Zone (us-east-1a)",
  "us-east-1a takes everything in the VPC down",
);
const net = vpc("net");

/** A subnet whose VPC is one of several, as an output of a component that holds them all is. */
const ofOneOfTwo: ResourceSpec = {
  type: "aws:ec2/subnet:Subnet",
  name: "of-one-of-two",
  props: {
    vpcId: linked(["net", "other"], "net-id"),
    availabilityZone: "us-east-1a",
  },
};

describe("vpc-subnets-multi-az", () => {
  declare(
    stackTests(vpcSubnetsMultiAz, {
      valid: [
        { title: "a VPC without subnets", resources: [net] },
        {
          title: "subnets added to a VPC that the stack does not hold",
          resources: [
            {
              type: "aws:ec2/subnet:Subnet",
              name: "a",
              props: { vpcId: "vpc-0123", availabilityZone: "us-east-1a" },
            },
          ],
        },
        {
          title: "subnets in two zones",
          resources: [net, subnet("a", "us-east-1a", "net"), subnet("b", "us-east-1b", "net")],
        },
        {
          title: "an awsx network of two zones",
          resources: awsxVpc("n", ["us-east-1a", "us-east-1b"]),
        },
        {
          title: "two subnets of which AWS chooses the zone of one",
          phases: ["preview"],
          resources: [net, subnet("a", "us-east-1a", "net"), subnet("b", undefined, "net")],
        },
        {
          title: "subnets of which it is not known yet whether they are its own",
          phases: ["preview"],
          resources: [net, vpc("other"), ofOneOfTwo],
        },
        {
          title: "a VPC of one zone beside one that is not known yet to be its own",
          phases: ["preview"],
          resources: [net, vpc("other"), subnet("a", "us-east-1a", "net"), ofOneOfTwo],
        },
        {
          title: "three zones where three are wanted",
          config: { minimumZones: 3 },
          resources: [
            net,
            subnet("a", "us-east-1a", "net"),
            subnet("b", "us-east-1b", "net"),
            subnet("c", "us-east-1c", "net"),
          ],
        },
      ],
      invalid: [
        {
          title: "a single subnet",
          resources: [net, subnet("a", "us-east-1a", "net")],
          violations: [inA],
        },
        {
          title: "two subnets of one zone",
          resources: [net, subnet("a", "us-east-1a", "net"), subnet("a2", "us-east-1a", "net")],
          violations: [inA],
        },
        {
          title: "an awsx network of one zone",
          resources: awsxVpc("n", ["us-east-1a"]),
          violations: [
            violation(
              "n-vpc",
              "one Availability Zone (us-east-1a)",
              "us-east-1a takes everything in the VPC down",
            ),
          ],
        },
        {
          title: "a single subnet that AWS places",
          phases: ["preview"],
          resources: [net, subnet("a", undefined, "net")],
          violations: [
            violation(
              "net",
              "one subnet",
              "its one Availability Zone takes everything in the VPC down",
            ),
          ],
        },
        {
          title: "the VPC that has one zone, not the other one",
          resources: [
            net,
            vpc("other"),
            subnet("a", "us-east-1a", "net"),
            subnet("oa", "us-east-1a", "other"),
            subnet("ob", "us-east-1b", "other"),
          ],
          violations: [inA],
        },
        {
          title: "two zones where three are wanted",
          config: { minimumZones: 3 },
          resources: [net, subnet("a", "us-east-1a", "net"), subnet("b", "us-east-1b", "net")],
          violations: [
            violation(
              "net",
              "two Availability Zones (us-east-1a, us-east-1b)",
              "one of them leaves everything in the VPC one Availability Zone",
              "at least three Availability Zones",
            ),
          ],
        },
      ],
      notApplicable: [
        {
          title: "a stack without a network",
          resources: [{ type: "aws:s3/bucket:Bucket", name: "media" }],
          reason: "applies to VPCs and subnets, of which the stack has none",
        },
      ],
    }),
  );
});
