import assert from "node:assert/strict";
import { all, type Output } from "@pulumi/pulumi";
import * as autoscaling from "@pulumi/aws/autoscaling";
import * as ec2 from "@pulumi/aws/ec2";
import * as lb from "@pulumi/aws/lb";
import * as awsx from "@pulumi/awsx";
import { ENGINE_TIMEOUT_MS, openSandbox, type TestSandbox } from "../support/engine";

const ZONE = "us-west-2a";

function subnet(name: string, availabilityZone: string): ec2.Subnet {
  return new ec2.Subnet(name, { vpcId: "vpc-0123", cidrBlock: "10.0.0.0/24", availabilityZone });
}

function network(name: string, zones: string[]): awsx.ec2.Vpc {
  const blocks = (third: number): string[] => zones.map((_, index) => `10.0.${third + index}.0/24`);
  return new awsx.ec2.Vpc(name, {
    availabilityZoneNames: zones,
    subnetStrategy: "Auto",
    subnetSpecs: [
      { type: "Public", cidrBlocks: blocks(0) },
      { type: "Private", cidrBlocks: blocks(10) },
    ],
  });
}

function group(vpcZoneIdentifiers: (string | Output<string>)[] | Output<string[]>): void {
  new autoscaling.Group("group", {
    minSize: 2,
    maxSize: 4,
    vpcZoneIdentifiers,
    launchTemplate: { id: "lt-0123", version: "1" },
  });
}

/** Programs that know nothing of this project, and whether their first preview proves them wrong. */
const programs: [title: string, rejected: boolean, program: () => void][] = [
  [
    "two subnets of one zone",
    true,
    () => {
      group([subnet("one", ZONE).id, subnet("two", ZONE).id]);
    },
  ],
  [
    "two subnets of two zones",
    false,
    () => {
      group([subnet("one", ZONE).id, subnet("two", "us-west-2b").id]);
    },
  ],
  [
    "an awsx network in one zone",
    true,
    () => {
      new lb.LoadBalancer("balancer", { subnets: network("net", [ZONE]).publicSubnetIds });
    },
  ],
  [
    "an awsx network in two zones",
    false,
    () => {
      group(network("net", [ZONE, "us-west-2b"]).privateSubnetIds);
    },
  ],
  [
    "one subnet of an awsx network in two zones",
    true,
    () => {
      const { privateSubnetIds } = network("net", [ZONE, "us-west-2b"]);
      group([privateSubnetIds.apply((ids) => ids[0] ?? "")]);
    },
  ],
  [
    "a new subnet beside one that exists elsewhere, put together in one list",
    false,
    () => {
      group(all([subnet("one", ZONE).id, "subnet-0123456789abcdef0"]));
    },
  ],
  [
    "a new subnet added to a list that exists elsewhere",
    false,
    () => {
      group(subnet("one", ZONE).id.apply((id) => ["subnet-0123456789abcdef0", id]));
    },
  ],
];

describe("programs of others, at their first preview on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let open: TestSandbox;
  before(async () => {
    open = await openSandbox();
  });
  after(() => open.remove());

  for (const [title, rejected, program] of programs) {
    it(`${rejected ? "are rejected" : "pass"} with ${title}`, async () => {
      const preview = await open.sandbox.preview("dev", () => {
        program();
        return Promise.resolve();
      });
      assert.deepEqual(preview.errors, []);
      // What else such a fragment of a program lacks is for other rules to say.
      assert.deepEqual(
        preview.violations.map(({ rule }) => rule).filter((rule) => rule === "placement-multi-az"),
        rejected ? ["placement-multi-az"] : [],
      );
    });
  }
});
