import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  type FleetArgs,
  fleetArgs,
  type ServiceFleet,
  serviceFleets,
} from "../../../components/services/service-fleets";
import { createServiceParts, type ServiceArgs } from "../../../components/services/service-parts";
import { record, valueOf } from "../../support/mocks";
import { SERVICE_SETTINGS, SERVICE_SURROUNDINGS } from "../../support/service-settings";

const ARGS: ServiceArgs = { ...SERVICE_SETTINGS, ...SERVICE_SURROUNDINGS };

const { container } = ARGS;
const backup = { weight: 0, capacity: 2, container: ARGS.backup.container };

const PRIMARY: ServiceFleet = {
  fleetName: "user-fleet",
  purpose: "primary",
  container,
  capacity: { minimum: 3, maximum: 8 },
};
const BACKUP: ServiceFleet = {
  fleetName: "user-fleet-backup",
  purpose: "backup",
  container: backup.container,
  capacity: { minimum: 2, maximum: 4 },
};

describe("serviceFleets", () => {
  it("is one fleet that serves where the backup has no capacity", () => {
    assert.deepEqual(serviceFleets("user", ARGS), [PRIMARY]);
  });

  it("is another one with room to double, for what the backup runs, where it has", () => {
    assert.deepEqual(serviceFleets("user", { ...ARGS, backup }), [PRIMARY, BACKUP]);
  });

  it("gives no two fleets one name, whatever the services are called", () => {
    const services = ["a", "a-backup", "a-fleet", "a-fleet-backup", "a-backup-fleet"];
    const names = services.flatMap((name) =>
      serviceFleets(name, { ...ARGS, backup }).map(({ fleetName }) => fleetName),
    );
    assert.equal(new Set(names).size, 2 * services.length);
  });
});

describe("fleetArgs", () => {
  const argsOf = async (fleet: ServiceFleet): Promise<pulumi.Unwrap<FleetArgs>> => {
    const { result } = await record(() => {
      const parent = new pulumi.ComponentResource("t:t:T", "user");
      const traits = { targetType: "ip", startSeconds: 0 } as const;
      return pulumi.output(
        fleetArgs(ARGS, createServiceParts("user", ARGS, traits, parent), fleet),
      );
    });
    return valueOf(result);
  };
  const shared = {
    subnetIds: ["private-0", "private-1"],
    securityGroupId: "user-network-security-group-id",
    scaling: { cpuTargetPercent: 45, requestsPerTarget: 800, warmupSeconds: 70 },
    deregistrationDelaySeconds: 55,
  };

  it("lets the alarms stop a deployment of the fleet that serves", async () => {
    assert.deepEqual(await argsOf(PRIMARY), {
      ...shared,
      capacity: { minimum: 3, maximum: 8 },
      targetGroupArn: "arn:aws:mock:us-west-2:123456789012:user-tg",
      resourceLabel: "app/entry/1/targetgroup/user-tg/0123456789abcdef",
      alarmNames: ["user-deployment-errors-1a2b3c4", "user-deployment-healthy-1a2b3c4"],
    });
  });

  it("gives the backup its own target group, and no alarms", async () => {
    assert.deepEqual(await argsOf(BACKUP), {
      ...shared,
      capacity: { minimum: 2, maximum: 4 },
      targetGroupArn: "arn:aws:mock:us-west-2:123456789012:user-bak",
      resourceLabel: "app/entry/1/targetgroup/user-bak/0123456789abcdef",
      alarmNames: undefined,
    });
  });
});
