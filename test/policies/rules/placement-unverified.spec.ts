import { placementUnverified } from "../../../policies/rules/placement-unverified";
import { linked, ref } from "../../support/policy/deployment";
import {
  autoScalingGroup,
  awsxVpc,
  loadBalancer,
  privateSubnetIds,
  subnet,
} from "../../support/policy/network";
import { declare, stackTests } from "../../support/policy/rule-tables";

const a = subnet("a", "us-east-1a");
const b = subnet("b", "us-east-1b");
const net = awsxVpc("net", ["us-east-1a", "us-east-1b"]);

describe("placement-unverified", () => {
  declare(
    stackTests(placementUnverified, {
      valid: [
        {
          title: "what is proven right",
          resources: [a, b, autoScalingGroup("web", [ref("a"), ref("b")])],
        },
        { title: "what is proven wrong", resources: [a, autoScalingGroup("web", [ref("a")])] },
        {
          title: "a single subnet outside, which is one zone",
          resources: [autoScalingGroup("web", ["x"])],
        },
        {
          title: "two zones of the stack beside a subnet outside",
          resources: [a, b, autoScalingGroup("web", [ref("a"), ref("b"), "x"])],
          phases: ["update"],
        },
        {
          title: "what the update decides",
          resources: [...net, autoScalingGroup("web", privateSubnetIds(net))],
        },
        {
          title: "a list put together from anything, until it is known",
          phases: ["preview"],
          resources: [a, autoScalingGroup("web", linked(["a"], ["a-id", "x"]))],
        },
        {
          title: "a group that says nothing of where it stands",
          resources: [{ type: "aws:autoscaling/group:Group", name: "web", props: { minSize: 2 } }],
        },
      ],
      invalid: [
        {
          title: "subnets that the stack does not hold",
          resources: [loadBalancer("front", ["subnet-1", "subnet-2"])],
          violations: [
            {
              resource: "front",
              message: [
                'Load balancer "front", subnets: found two subnets that the stack does not hold (subnet-1, subnet-2), expected at least two Availability Zones, proven by the stack.',
                "Why: whether the loss of one Availability Zone takes it down cannot be told from here.",
                "Fix: declare or import these subnets in this stack, or make sure where they are made that they stand in two Availability Zones.",
              ].join("\n"),
            },
          ],
        },
        {
          title: "one subnet of the stack and one outside",
          resources: [a, autoScalingGroup("web", [ref("a"), "x"])],
          violations: [
            {
              resource: "web",
              message: [
                'Auto Scaling group "web", vpcZoneIdentifiers: found one subnet that the stack does not hold (x), expected at least two Availability Zones, proven by the stack.',
                "Why: whether the loss of one Availability Zone takes it down cannot be told from here.",
                "Fix: declare or import these subnets in this stack, or make sure where they are made that they stand in two Availability Zones.",
              ].join("\n"),
            },
          ],
        },
        {
          title: "two zones and a subnet outside, where three zones are wanted",
          phases: ["update"],
          config: { minimumZones: 3 },
          resources: [a, b, autoScalingGroup("web", [ref("a"), ref("b"), "x"])],
          violations: [
            {
              resource: "web",
              message: [
                'Auto Scaling group "web", vpcZoneIdentifiers: found one subnet that the stack does not hold (x), expected at least three Availability Zones, proven by the stack.',
                "Why: whether the loss of one Availability Zone takes it down cannot be told from here.",
                "Fix: declare or import these subnets in this stack, or make sure where they are made that they stand in three Availability Zones.",
              ].join("\n"),
            },
          ],
        },
      ],
      notApplicable: [
        {
          title: "a stack without anything in zones",
          resources: [{ type: "aws:s3/bucket:Bucket", name: "media" }],
          reason:
            "applies to resources that stand in subnets or Availability Zones, of which the stack has none",
        },
      ],
    }),
  );
});
