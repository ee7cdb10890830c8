import type { PropertyMap, PropertyValue } from "../../../property-values";
import { type AwsResourceRow, named, text } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import {
  arn,
  atLeastOne,
  atMost,
  conflicting,
  exactlyOne,
  form,
  length,
  oneOf,
  range,
} from "../../check/constraints";
import type { Identity } from "../../identity";
import { eachBlock } from "../../check/each-block";
import { LAUNCH_TEMPLATE, SUBNET } from "../ec2/tokens";
import { isGiven, textsAt } from "../../check/properties-at";
import { healthyRange } from "./healthy-range";
import { instanceRefresh, instanceRefreshDefaults, rollsBackToAnImage } from "./instance-refresh";
import { lifecycleHookConstraints } from "./lifecycle-hook";
import { mixedInstancesPolicy, mixOf } from "./mixed-instances-policy";
import { uuid } from "./uuid";
import { warmPool, warmPoolDefaults, warmPoolOnDemand } from "./warm-pool";

const API = "https://docs.aws.amazon.com/autoscaling/ec2/APIReference";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/autoscaling/group/";

/** The largest number of AWS's APIs. */
const MOST = 2147483647;

const PROCESSES = [
  "AZRebalance",
  "AddToLoadBalancer",
  "AlarmNotification",
  "HealthCheck",
  "InstanceRefresh",
  "Launch",
  "ReplaceUnhealthy",
  "ScheduledActions",
  "Terminate",
];

const HEALTH_CHECKS = /^(?:EBS|EC2|ELB|VPC_LATTICE)(?:,(?:EBS|EC2|ELB|VPC_LATTICE))*$/;
const DURATION = /^(?:0|(?:\d+(?:\.\d+)?(?:ms|h|m|s))+)$/;

const sizes: readonly Constraint[] = [
  range("minSize", 0, MOST),
  range("maxSize", 0, MOST),
  range("desiredCapacity", 0, MOST),
  atMost("minSize", "maxSize"),
  atMost("desiredCapacity", "maxSize"),
  atMost("minSize", "desiredCapacity"),
];

const times: readonly Constraint[] = [
  range("defaultCooldown", 0, MOST),
  range("defaultInstanceWarmup", -1, MOST),
  range("healthCheckGracePeriod", 0, MOST),
  range("maxInstanceLifetime", 86400, 31536000, [0]),
  form("healthCheckType", HEALTH_CHECKS, "EC2, ELB, EBS or VPC_LATTICE, or several with commas"),
];

export const group: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  id: named(),
  defaults: {
    forceDelete: false,
    forceDeleteWarmPool: false,
    healthCheckGracePeriod: 300,
    ignoreFailedScalingActivities: false,
    metricsGranularity: "1Minute",
    protectFromScaleIn: false,
    waitForCapacityTimeout: "10m",
    ...instanceRefreshDefaults,
    ...warmPoolDefaults,
  },
  constraints: [
    documented(`${API}/API_CreateAutoScalingGroup.html`, [
      length("name", 1, 255),
      form("name", /^[!-9;-~]*$/, "characters of ASCII without spaces and colons"),
      atLeastOne("availabilityZones", "vpcZoneIdentifiers"),
      ...sizes,
      ...times,
      oneOf("desiredCapacityType", ["memory-mib", "units", "vcpu"]),
      arn("targetGroupArns[]"),
    ]),
    documented(`${API}/API_InstanceMaintenancePolicy.html`, [
      range("instanceMaintenancePolicy.minHealthyPercentage", 0, 100, [-1]),
      range("instanceMaintenancePolicy.maxHealthyPercentage", 100, 200, [-1]),
      healthyRange("instanceMaintenancePolicy"),
    ]),
    documented(`${API}/API_SuspendProcesses.html`, [oneOf("suspendedProcesses[]", PROCESSES)]),
    documented(`${API}/API_Tag.html`, [
      length("tags[].key", 1, 128),
      length("tags[].value", 0, 256),
    ]),
    warmPool,
    ...mixedInstancesPolicy,
    ...instanceRefresh,
    eachBlock("initialLifecycleHooks[]", lifecycleHookConstraints),
    documented(PROVIDER, [
      exactlyOne("launchConfiguration", "launchTemplate", "mixedInstancesPolicy"),
      conflicting("availabilityZones", "vpcZoneIdentifiers"),
      conflicting("loadBalancers", "trafficSources"),
      conflicting("targetGroupArns", "trafficSources"),
      conflicting("name", "namePrefix"),
      length("namePrefix", 0, 229),
      form("waitForCapacityTimeout", DURATION, "a duration, such as 10m or 1h30m"),
      eachBlock("launchTemplate", [exactlyOne("id", "name"), length("version", 1, 255)]),
    ]),
  ],
  worldConstraints: [rollsBackToAnImage],
  refusedByAws: [warmPoolOnDemand],
  outputs: (at, inputs) => ({
    arn: at.arn("autoscaling", `autoScalingGroup:${uuid(at.hex)}:autoScalingGroupName/${at.id}`),
    availabilityZones: zonesOf(at, inputs),
    defaultCooldown: 300,
    desiredCapacity: inputs["minSize"] ?? 0,
    healthCheckType: "EC2",
    launchTemplate: launchTemplateOf(at, inputs),
    loadBalancers: [],
    mixedInstancesPolicy: mixOf(at, inputs),
    namePrefix: "",
    predictedCapacity: 0,
    serviceLinkedRoleArn: at.globalArn(
      "iam",
      "role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
    ),
    targetGroupArns: [],
    trafficSources: [],
    vpcZoneIdentifiers: [],
    warmPoolSize: 0,
  }),
  replaceOn: ["initialLifecycleHooks", "name", "namePrefix"],
  // A group has one of the three, and the provider reads all three again after an update.
  follows: {
    availabilityZones: ["vpcZoneIdentifiers"],
    launchTemplate: ["launchConfiguration", "mixedInstancesPolicy"],
    mixedInstancesPolicy: ["launchConfiguration", "launchTemplate"],
  },
  unique: [{ properties: ["name"], scope: "region", code: "AlreadyExists" }],
  holds: {
    launchConfiguration: "aws:ec2/launchConfiguration:LaunchConfiguration",
    "vpcZoneIdentifiers[]": SUBNET,
  },
};

/** The zones of the group's subnets. */
function zonesOf(at: Identity, inputs: PropertyMap): PropertyValue {
  const zones = textsAt(inputs, "vpcZoneIdentifiers[]").map((id) =>
    text(at.find(SUBNET, id) ?? {}, "availabilityZone"),
  );
  return [...new Set(zones)].filter((zone) => zone !== "").sort();
}

/** The launch template by its id and by its name, whichever is given; nothing where the group has none of its own. */
function launchTemplateOf(at: Identity, inputs: PropertyMap): PropertyValue {
  if (!isGiven(inputs, "launchTemplate")) {
    return null;
  }
  const [given = ""] = [
    ...textsAt(inputs, "launchTemplate.id"),
    ...textsAt(inputs, "launchTemplate.name"),
  ];
  const template = at.find(LAUNCH_TEMPLATE, given) ?? {};
  return { id: text(template, "id"), name: text(template, "name"), version: "$Default" };
}
