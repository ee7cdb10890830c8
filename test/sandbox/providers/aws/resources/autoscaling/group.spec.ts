import { group } from "../../../../../../sandbox/providers/aws/resources/autoscaling/group";
import { itRefuses } from "../../../../../support/aws-refusals";

describe("aws.autoscaling.Group", () => {
  const good = {
    defaultInstanceWarmup: 60,
    healthCheckGracePeriod: 300,
    healthCheckType: "ELB",
    instanceMaintenancePolicy: { maxHealthyPercentage: 200, minHealthyPercentage: 100 },
    instanceRefresh: {
      preferences: { autoRollback: true, maxHealthyPercentage: 110, minHealthyPercentage: 100 },
      strategy: "Rolling",
    },
    launchTemplate: { id: "lt-0123456789abcdef0", version: "1" },
    maxSize: 4,
    minSize: 2,
    name: "web-1a2b3c4",
    targetGroupArns: [
      "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web-1a2b3c4/0123456789abcdef",
    ],
    vpcZoneIdentifiers: ["subnet-1"],
    waitForCapacityTimeout: "20m",
  };

  itRefuses(group, good, [
    [
      "no subnets",
      { vpcZoneIdentifiers: null },
      "availabilityZones: got none of them, expected at least one of availabilityZones, vpcZoneIdentifiers",
    ],
    [
      "zones and subnets",
      { availabilityZones: ["us-east-1a"] },
      "vpcZoneIdentifiers: got vpcZoneIdentifiers together with availabilityZones, expected at most one of availabilityZones, vpcZoneIdentifiers",
    ],
    ["a least size above the most", { minSize: 5 }, "minSize: got 5, expected at most maxSize (4)"],
    [
      "a desired size below the least",
      { desiredCapacity: 1 },
      "minSize: got 2, expected at most desiredCapacity (1)",
    ],
    ["a negative size", { minSize: -1 }, "minSize: got -1, expected 0 to 2147483647"],
    [
      "no template",
      { launchTemplate: null },
      "launchConfiguration: got none of them, expected exactly one of launchConfiguration, launchTemplate, mixedInstancesPolicy",
    ],
    [
      "a template beside a configuration",
      { instanceRefresh: null, launchConfiguration: "web" },
      "launchTemplate: got launchTemplate together with launchConfiguration, expected exactly one of launchConfiguration, launchTemplate, mixedInstancesPolicy",
    ],
    [
      "a template by id and by name",
      { launchTemplate: { id: "lt-0123456789abcdef0", name: "web", version: "1" } },
      "launchTemplate.name: got name together with id, expected exactly one of id, name",
    ],
    [
      "a colon in a name",
      { name: "web:1" },
      'name: got "web:1", expected characters of ASCII without spaces and colons',
    ],
    [
      "a check that is none",
      { healthCheckType: "HTTP" },
      'healthCheckType: got "HTTP", expected EC2, ELB, EBS or VPC_LATTICE, or several with commas',
    ],
    [
      "a short life",
      { maxInstanceLifetime: 3600 },
      "maxInstanceLifetime: got 3600, expected 86400 to 31536000 or 0",
    ],
    [
      "a wait that is no duration",
      { waitForCapacityTimeout: "twenty minutes" },
      'waitForCapacityTimeout: got "twenty minutes", expected a duration, such as 10m or 1h30m',
    ],
    [
      "a target group by its name",
      { targetGroupArns: ["web"] },
      'targetGroupArns[0]: got "web", expected an ARN (arn:partition:service:region:account:resource)',
    ],
    [
      "a way back to whatever is the latest",
      { launchTemplate: { id: "lt-0123456789abcdef0", version: "$Latest" } },
      'launchTemplate.version: got "$Latest", expected the number of a version, neither $Latest nor $Default, with instanceRefresh.preferences.autoRollback true',
    ],
    [
      "a way back without a template",
      { launchConfiguration: "web", launchTemplate: null },
      'launchConfiguration: got "web", expected no value with instanceRefresh.preferences.autoRollback true',
    ],
    [
      "a way back to whatever is the latest of a mix",
      {
        launchTemplate: null,
        mixedInstancesPolicy: {
          launchTemplate: {
            launchTemplateSpecification: { launchTemplateId: "lt-1", version: "$Latest" },
          },
        },
      },
      'mixedInstancesPolicy.launchTemplate.launchTemplateSpecification.version: got "$Latest", expected the number of a version, neither $Latest nor $Default, with instanceRefresh.preferences.autoRollback true',
    ],
    [
      "too many alarms to watch a refresh",
      {
        instanceRefresh: {
          preferences: { alarmSpecification: { alarms: Array<string>(11).fill("errors") } },
          strategy: "Rolling",
        },
      },
      "instanceRefresh.preferences.alarmSpecification.alarms: got 11 entries, expected 0 to 10 entries",
    ],
    [
      "a refresh that is none",
      { instanceRefresh: { strategy: "rolling" } },
      'instanceRefresh.strategy: got "rolling", expected one of ReplaceRootVolume, Rolling',
    ],
    [
      "too wide a range of health",
      { instanceMaintenancePolicy: { maxHealthyPercentage: 200, minHealthyPercentage: 90 } },
      "instanceMaintenancePolicy.maxHealthyPercentage: got 200, expected at most 100 more than minHealthyPercentage (90)",
    ],
    [
      "less than all instances as the most",
      {
        instanceRefresh: {
          preferences: { maxHealthyPercentage: 90, minHealthyPercentage: 50 },
          strategy: "Rolling",
        },
      },
      "instanceRefresh.preferences.maxHealthyPercentage: got 90, expected 100 to 200",
    ],
    [
      "a process that is none",
      { suspendedProcesses: ["Sleep"] },
      'suspendedProcesses[0]: got "Sleep", expected one of AZRebalance, AddToLoadBalancer, AlarmNotification, HealthCheck, InstanceRefresh, Launch, ReplaceUnhealthy, ScheduledActions, Terminate',
    ],
  ]);
});
