import assert from "node:assert/strict";
import * as cloudwatch from "@pulumi/aws/cloudwatch";
import { InstanceFleet, type InstanceFleetArgs } from "../../../components/services/instance-fleet";
import { record, type Recording, valueOf } from "../../support/mocks";
import { assertHouseRules, tree } from "../../support/mocks-tree";

const ARGS: InstanceFleetArgs = {
  subnetIds: ["private-0", "private-1"],
  securityGroupId: "sg-web",
  instanceProfileArn: "arn:profile",
  targetGroupArn: "arn:targets",
  resourceLabel: "app/entry/1/targetgroup/web/1",
  instanceType: "t4g.small",
  ami: "resolve:ssm:/aws/service/image-arm64",
  userData: "#!/bin/bash\n",
  volumeSizeGiB: 16,
  capacity: { minimum: 2, maximum: 4 },
  healthCheckGracePeriodSeconds: 120,
  warmupSeconds: 90,
  cpuTargetPercent: 50,
  after: [],
};

const run = (args: Partial<InstanceFleetArgs> = {}): Promise<Recording<InstanceFleet>> =>
  record(() => new InstanceFleet("fleet", { ...ARGS, ...args }));

const GROUP = "aws:autoscaling/group:Group";
const POLICY = "aws:autoscaling/policy:Policy";

describe("InstanceFleet", () => {
  let recording: Recording<InstanceFleet>;

  before(async () => {
    recording = await run();
  });

  it("creates a launch template, an Auto Scaling group and a policy that follows the CPU", () => {
    assert.deepEqual(tree(recording), [
      `${GROUP} fleet-group < fleet`,
      `${POLICY} fleet-scale-by-cpu < fleet`,
      "aws:ec2/launchTemplate:LaunchTemplate fleet-launch-template < fleet",
      "multizone:services:InstanceFleet fleet < stack",
    ]);
    assertHouseRules(recording);
  });

  it("starts instances that need a session token for metadata, on an encrypted volume, without a key pair", () => {
    assert.deepEqual(
      recording.inputsOf("aws:ec2/launchTemplate:LaunchTemplate", "fleet-launch-template"),
      {
        imageId: "resolve:ssm:/aws/service/image-arm64",
        instanceType: "t4g.small",
        userData: Buffer.from("#!/bin/bash\n").toString("base64"),
        iamInstanceProfile: { arn: "arn:profile" },
        vpcSecurityGroupIds: ["sg-web"],
        metadataOptions: {
          httpEndpoint: "enabled",
          httpTokens: "required",
          httpPutResponseHopLimit: 2,
        },
        monitoring: { enabled: true },
        blockDeviceMappings: [
          {
            deviceName: "/dev/xvda",
            ebs: {
              encrypted: "true",
              volumeType: "gp3",
              volumeSize: 16,
              deleteOnTermination: "true",
            },
          },
        ],
        tagSpecifications: [
          { resourceType: "instance", tags: { Name: "fleet" } },
          { resourceType: "volume", tags: { Name: "fleet" } },
        ],
        updateDefaultVersion: true,
      },
    );
  });

  it("spreads over every subnet and believes the load balancer's health check", () => {
    const { enabledMetrics, ...group } = recording.inputsOf(GROUP, "fleet-group");
    assert.deepEqual(group, {
      vpcZoneIdentifiers: ["private-0", "private-1"],
      minSize: 2,
      maxSize: 4,
      minElbCapacity: 2,
      targetGroupArns: ["arn:targets"],
      healthCheckType: "ELB",
      healthCheckGracePeriod: 120,
      defaultInstanceWarmup: 90,
      waitForCapacityTimeout: "20m",
      instanceMaintenancePolicy: { minHealthyPercentage: 100, maxHealthyPercentage: 200 },
      launchTemplate: { id: "fleet-launch-template-id", version: "7" },
      instanceRefresh: {
        strategy: "Rolling",
        preferences: {
          minHealthyPercentage: 100,
          maxHealthyPercentage: 110,
          autoRollback: false,
        },
      },
    });
    assert.ok((enabledMetrics as string[]).includes("GroupInServiceInstances"));
  });

  it("rolls a failed instance refresh back where the AMI is pinned, as AWS can only then", async () => {
    const { inputsOf } = await run({ ami: "ami-0abcdef1234567890" });
    const { instanceRefresh } = inputsOf(GROUP, "fleet-group");
    assert.equal(
      (instanceRefresh as { preferences: { autoRollback: boolean } }).preferences.autoRollback,
      true,
    );
  });

  it("follows the CPU target", () => {
    assert.deepEqual(recording.inputsOf(POLICY, "fleet-scale-by-cpu"), {
      autoscalingGroupName: "fleet-group-1a2b3c4",
      policyType: "TargetTrackingScaling",
      targetTrackingConfiguration: {
        targetValue: 50,
        predefinedMetricSpecification: { predefinedMetricType: "ASGAverageCPUUtilization" },
      },
    });
  });

  it("follows requests per instance too where that is wanted", async () => {
    const { inputsOf } = await run({ requestsPerTarget: 1000 });
    assert.deepEqual(inputsOf(POLICY, "fleet-scale-by-requests"), {
      autoscalingGroupName: "fleet-group-1a2b3c4",
      policyType: "TargetTrackingScaling",
      targetTrackingConfiguration: {
        targetValue: 1000,
        predefinedMetricSpecification: {
          predefinedMetricType: "ALBRequestCountPerTarget",
          resourceLabel: "app/entry/1/targetgroup/web/1",
        },
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
