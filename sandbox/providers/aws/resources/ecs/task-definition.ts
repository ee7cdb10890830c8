import type { Identity } from "../../identity";
import { type AwsResourceRow, named, text } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import {
  absent,
  arn,
  entries,
  form,
  notForm,
  oneOf,
  range,
  required,
} from "../../check/constraints";
import { containerConstraints, fargateContainerConstraints } from "./container-constraints";
import { containerList, inContainers } from "./container-definitions";
import { fargateSize } from "./fargate-size";
import { forFargate } from "./for-fargate";
import { ecsName } from "./names";
import { taskDefinitionRefusals } from "./task-definition-refusals";
import { TASK_DEFINITION } from "./tokens";

const REGISTER =
  "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html";
const FARGATE =
  "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html";
const SIZES =
  "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/ecs/taskdefinition/";

const EFS = "volumes[].efsVolumeConfiguration";

const fargate: Constraint = forFargate([
  documented(SIZES, [required("cpu"), required("memory"), fargateSize]),
  documented(FARGATE, [
    required("networkMode"),
    oneOf("networkMode", ["awsvpc"]),
    entries("placementConstraints", 0, 0),
    notForm("ipcMode", /^host$/, "no host for FARGATE"),
    notForm("pidMode", /^host$/, "no host for FARGATE"),
    absent("volumes[].dockerVolumeConfiguration"),
    absent("volumes[].hostPath"),
  ]),
  inContainers(fargateContainerConstraints),
]);

/**
 * A revision of a family of task definitions. It never changes: whatever differs registers another revision, and the
 * one before is deregistered, which a service that runs it does not prevent.
 */
export const taskDefinition: AwsResourceRow = {
  defaults: {
    skipDestroy: false,
    trackLatest: false,
    "proxyConfiguration.type": "APPMESH",
    "volumes[].dockerVolumeConfiguration.autoprovision": false,
    [`${EFS}.rootDirectory`]: "/",
    [`${EFS}.transitEncryptionPort`]: 0,
  },
  constraints: [
    documented(REGISTER, [
      ...ecsName("family"),
      oneOf("ipcMode", ["host", "none", "task"]),
      oneOf("networkMode", ["awsvpc", "bridge", "host", "none"]),
      oneOf("pidMode", ["host", "task"]),
      entries("placementConstraints", 0, 10),
      oneOf("placementConstraints[].type", ["memberOf"]),
      oneOf("requiresCompatibilities[]", ["EC2", "EXTERNAL", "FARGATE", "MANAGED_INSTANCES"]),
      oneOf("runtimePlatform.cpuArchitecture", ["ARM64", "X86_64"]),
      form(
        "runtimePlatform.operatingSystemFamily",
        /^(?:LINUX|WINDOWS_SERVER_\w+)$/,
        "LINUX or a WINDOWS_SERVER_…",
      ),
      oneOf(`${EFS}.transitEncryption`, ["DISABLED", "ENABLED"]),
      oneOf(`${EFS}.authorizationConfig.iam`, ["DISABLED", "ENABLED"]),
    ]),
    documented(PROVIDER, [
      containerList,
      range("ephemeralStorage.sizeInGib", 21, 200),
      arn("executionRoleArn"),
      arn("taskRoleArn"),
      oneOf("proxyConfiguration.type", ["APPMESH"]),
      range(`${EFS}.transitEncryptionPort`, 0, 65535),
      oneOf("volumes[].dockerVolumeConfiguration.scope", ["shared", "task"]),
    ]),
    inContainers(containerConstraints),
    fargate,
  ],
  refusedByAws: taskDefinitionRefusals,
  id: named("family"),
  // The id is the family, and every revision of it is a resource of its own.
  within: "revision",
  outputs: (at, inputs) => {
    const arnWithoutRevision = at.arn("ecs", `task-definition/${text(inputs, "family")}`);
    const revision = nextRevision(at, text(inputs, "family"));
    return {
      arn: `${arnWithoutRevision}:${revision}`,
      arnWithoutRevision,
      enableFaultInjection: false,
      networkMode: "bridge",
      revision,
    };
  },
  replaceOn: [
    "containerDefinitions",
    "cpu",
    "enableFaultInjection",
    "ephemeralStorage",
    "executionRoleArn",
    "family",
    "ipcMode",
    "memory",
    "networkMode",
    "pidMode",
    "placementConstraints",
    "proxyConfiguration",
    "requiresCompatibilities",
    "runtimePlatform",
    "taskRoleArn",
    "volumes",
  ],
};

function nextRevision(at: Identity, family: string): number {
  const revisions = at
    .all(TASK_DEFINITION)
    .filter((other) => text(other, "family") === family)
    .map(({ revision }) => Number(revision));
  return Math.max(0, ...revisions) + 1;
}
