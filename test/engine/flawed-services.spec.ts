import assert from "node:assert/strict";
import { ENGINE_TIMEOUT_MS, openSandbox, type TestSandbox } from "../support/engine";
import { bentProgram, onlyFirst } from "../support/program/bent-program";
import { stackSettings } from "../support/program/run-program";

type Platform = "instances" | "containers";

/** What places a service's instances or tasks: its type, its name after that of the service, its subnets. */
const PLACED = {
  instances: {
    type: "aws:autoscaling/group:Group",
    resource: "fleet-group",
    inOneZone: ({ vpcZoneIdentifiers }: Record<string, unknown>) => ({
      vpcZoneIdentifiers: onlyFirst(vpcZoneIdentifiers),
    }),
  },
  containers: {
    type: "aws:ecs/service:Service",
    resource: "fleet-service",
    inOneZone: ({ networkConfiguration }: Record<string, unknown>) => {
      const network = networkConfiguration as Record<string, unknown>;
      return { networkConfiguration: { ...network, subnets: onlyFirst(network["subnets"]) } };
    },
  },
} as const;

const TARGET_GROUP = "aws:lb/targetGroup:TargetGroup";

interface Flaw {
  readonly title: string;
  readonly rule: string;
  readonly type: string;
  readonly resource: string;
  readonly change: (props: Record<string, unknown>) => Record<string, unknown>;
}

function flawsOf(platform: Platform): readonly Flaw[] {
  const { type, resource, inOneZone } = PLACED[platform];
  return [
    {
      title: "stands in one Availability Zone",
      rule: "placement-multi-az",
      type,
      resource,
      change: inOneZone,
    },
    {
      title: "has no health check",
      rule: "lb-target-group-health-check",
      type: TARGET_GROUP,
      resource: "tg",
      change: () => ({ healthCheck: undefined }),
    },
  ];
}

const services = stackSettings("dev")["multizone:services"] as readonly {
  readonly name: string;
  readonly platform: Platform;
}[];

describe("each service of the stack dev, on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let open: TestSandbox;
  before(async () => {
    open = await openSandbox();
  });
  after(() => open.remove());

  for (const { name, platform } of services) {
    for (const flaw of flawsOf(platform)) {
      it(`is rejected by ${flaw.rule} alone when ${name} ${flaw.title}`, async () => {
        const resource = `${name}-${flaw.resource}`;
        const { violations, succeeded } = await open.sandbox.preview(
          "dev",
          bentProgram({ ...flaw, name: resource }),
        );
        assert.equal(succeeded, false);
        assert.deepEqual(
          violations.filter(({ mandatory }) => mandatory).map((each) => [each.rule, each.resource]),
          [[flaw.rule, resource]],
        );
      });
    }
  }
});
