import assert from "node:assert/strict";
import * as cloudwatch from "@pulumi/aws/cloudwatch";
import {
  groupNameOf,
  InstanceFleet,
  type InstanceFleetArgs,
} from "../../../../components/services/instances/instance-fleet";
import type { InstanceSettings } from "../../../../components/services/service";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";

const INSTANCES: InstanceSettings = {
  instanceTypes: ["t4g.small"],
  ami: "resolve:ssm:/aws/service/image-arm64",
  volumeSizeGiB: 16,
  standby: 0,
  onDemandBase: 2,
  spotPercent: 0,
};

const ARGS: InstanceFleetArgs = {
  subnetIds: ["private-0", "private-1"],
  securityGroupId: "sg-web",
  instanceProfileArn: "arn:profile",
  targetGroupArn: "arn:targets",
  resourceLabel: "app/entry/1/targetgroup/web/1",
  instances: INSTANCES,
  userData: "#!/bin/bash\n",
  capacity: { minimum: 2, maximum: 4 },
  scaling: { cpuTargetPercent: 50, requestsPerTarget: 1000, warmupSeconds: 90 },
  gracePeriodSeconds: 300,
  alarmNames: ["errors", "healthy"],
  deregistrationDelaySeconds: 60,
  after: [],
};

const run = (args: Partial<InstanceFleetArgs> = {}): Promise<Recording<InstanceFleet>> =>
  record(() => new InstanceFleet("fleet", { ...ARGS, ...args }));

const GROUP = "aws:autoscaling/group:Group";
const HOOK = "aws:autoscaling/lifecycleHook:LifecycleHook";
const POLICY = "aws:autoscaling/policy:Policy";

const LAUNCHING = {
  name: "launching",
  lifecycleTransition: "autoscaling:EC2_INSTANCE_LAUNCHING",
  heartbeatTimeout: 300,
  defaultResult: "ABANDON",
};

const TERMINATING = {
  name: "terminating",
  lifecycleTransition: "autoscaling:EC2_INSTANCE_TERMINATING",
  heartbeatTimeout: 120,
  defaultResult: "CONTINUE",
};

async function groupWith(args: Partial<InstanceFleetArgs>) {
  return (await run(args)).inputsOf(GROUP, "fleet-group");
}

async function preferencesWith(args: Partial<InstanceFleetArgs>): Promise<unknown> {
  const { instanceRefresh } = await groupWith(args);
  return (instanceRefresh as { preferences: unknown }).preferences;
}

describe("InstanceFleet", () => {
  let recording: Recording<InstanceFleet>;

  before(async () => {
    recording = await run();
  });

  it("is not replaced when its hooks change, and has time to answer its last requests when it goes", () => {
    const { ignoreChanges, customTimeouts } = recording.ofType(GROUP)[0]?.options ?? {};
    assert.deepEqual(ignoreChanges, ["initialLifecycleHooks"]);
    assert.deepEqual(customTimeouts, { delete: "21m" });
  });

  it("creates a launch template, an Auto Scaling group, its lifecycle hooks and its scaling policies", () => {
    assert.deepEqual(tree(recording), [
      `${GROUP} fleet-group < fleet`,
      `${HOOK} fleet-launching < fleet`,
      `${HOOK} fleet-terminating < fleet`,
      `${POLICY} fleet-scale-by-cpu < fleet`,
      `${POLICY} fleet-scale-by-requests < fleet`,
      "aws:ec2/launchTemplate:LaunchTemplate fleet-launch-template < fleet",
      "multizone:services:InstanceFleet fleet < stack",
    ]);
    assertHouseRules(recording);
  });

  it("spreads over every subnet, believes the load balancer's health check and stops a deployment at an alarm", () => {
    const { enabledMetrics, ...group } = recording.inputsOf(GROUP, "fleet-group");
    assert.deepEqual(group, {
      vpcZoneIdentifiers: ["private-0", "private-1"],
      minSize: 2,
      maxSize: 4,
      minElbCapacity: 2,
      targetGroupArns: ["arn:targets"],
      healthCheckType: "ELB",
      healthCheckGracePeriod: 300,
      defaultInstanceWarmup: 90,
      waitForCapacityTimeout: "20m",
      instanceMaintenancePolicy: { minHealthyPercentage: 100, maxHealthyPercentage: 200 },
      initialLifecycleHooks: [LAUNCHING, TERMINATING],
      launchTemplate: { id: "fleet-launch-template-id", version: "7" },
      instanceRefresh: {
        strategy: "Rolling",
        preferences: {
          minHealthyPercentage: 100,
          maxHealthyPercentage: 110,
          autoRollback: false,
          alarmSpecification: { alarms: ["errors", "healthy"] },
        },
      },
    });
    assert.ok((enabledMetrics as string[]).includes("GroupInServiceInstances"));
  });

  it("starts instances as its launch template says", () => {
    const { instanceType, userData } = recording.inputsOf(
      "aws:ec2/launchTemplate:LaunchTemplate",
      "fleet-launch-template",
    );
    assert.deepEqual([instanceType, userData], ["t4g.small", "IyEvYmluL2Jhc2gK"]);
  });

  it("keeps its hooks under the names that the instances know, whatever becomes of the initial ones", () => {
    for (const hook of [LAUNCHING, TERMINATING]) {
      assert.deepEqual(recording.inputsOf(HOOK, `fleet-${hook.name}`), {
        autoscalingGroupName: "fleet-group-1a2b3c4",
        ...hook,
      });
    }
  });

  it("rolls a failed instance refresh back where the AMI is pinned, as AWS can only then", async () => {
    const instances = { ...INSTANCES, ami: "ami-0abcdef1234567890" };
    assert.deepEqual(await preferencesWith({ instances }), {
      minHealthyPercentage: 100,
      maxHealthyPercentage: 110,
      autoRollback: true,
      alarmSpecification: { alarms: ["errors", "healthy"] },
    });
  });

  it("asks no alarm where there is none", async () => {
    assert.deepEqual(await preferencesWith({ alarmNames: undefined }), {
      minHealthyPercentage: 100,
      maxHealthyPercentage: 110,
      autoRollback: false,
    });
  });

  it("keeps exactly the standby asked for, stopped, whatever the size of the group", async () => {
    const { warmPool } = await groupWith({ instances: { ...INSTANCES, standby: 2 } });
    assert.deepEqual(warmPool, { poolState: "Stopped", minSize: 2, maxGroupPreparedCapacity: 2 });
  });

  it("starts more than one type by a policy instead of the launch template, of the same version", async () => {
    const instances = { ...INSTANCES, instanceTypes: ["t4g.small", "m7g.medium"], spotPercent: 40 };
    const { launchTemplate, mixedInstancesPolicy, capacityRebalance } = await groupWith({
      instances,
    });
    assert.equal(launchTemplate, undefined);
    assert.equal(capacityRebalance, true);
    assert.deepEqual(mixedInstancesPolicy, {
      launchTemplate: {
        launchTemplateSpecification: {
          launchTemplateId: "fleet-launch-template-id",
          version: "7",
        },
        overrides: [{ instanceType: "t4g.small" }, { instanceType: "m7g.medium" }],
      },
      instancesDistribution: {
        onDemandBaseCapacity: 2,
        onDemandPercentageAboveBaseCapacity: 60,
        onDemandAllocationStrategy: "prioritized",
        spotAllocationStrategy: "price-capacity-optimized",
      },
    });
  });

  it("scales its own group by the requests to its own target group", () => {
    const { autoscalingGroupName, targetTrackingConfiguration } = recording.inputsOf(
      POLICY,
      "fleet-scale-by-requests",
    );
    assert.equal(autoscalingGroupName, "fleet-group-1a2b3c4");
    assert.deepEqual(targetTrackingConfiguration, {
      targetValue: 1000,
      predefinedMetricSpecification: {
        predefinedMetricType: "ALBRequestCountPerTarget",
        resourceLabel: "app/entry/1/targetgroup/web/1",
      },
    });
  });

  it("starts no instance before what it waits for", async () => {
    const { ofType } = await record(() => {
      const first = new cloudwatch.LogGroup("first");
      return new InstanceFleet("fleet", { ...ARGS, after: [first] });
    });
    assert.deepEqual(
      ofType(GROUP).map(({ dependsOn }) => dependsOn),
      [["first"]],
    );
  });

  it("tells the name of its Auto Scaling group", async () => {
    assert.equal(await valueOf(recording.result.autoScalingGroupName), "fleet-group-1a2b3c4");
  });
});

describe("groupNameOf", () => {
  it("is the logical name of a fleet's Auto Scaling group", async () => {
    const { ofType } = await run();
    assert.deepEqual(
      ofType(GROUP).map(({ name }) => name),
      [groupNameOf("fleet")],
    );
  });
});
