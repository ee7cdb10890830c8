import { type AwsResourceRow, named } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import { arn, form, length, oneOf, range, requires } from "../../check/constraints";
import { GROUP } from "./tokens";

const PUT = "https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_PutLifecycleHook.html";

/** What a hook is held to, as a resource by itself and in a new group. */
export const lifecycleHookConstraints: readonly Constraint[] = [
  documented(PUT, [
    length("name", 1, 255),
    form("name", /^[A-Za-z0-9\-_/]+$/, "letters, digits, hyphens, underscores and slashes"),
    range("heartbeatTimeout", 30, 7200),
    oneOf("defaultResult", ["ABANDON", "CONTINUE"]),
    oneOf("lifecycleTransition", [
      "autoscaling:EC2_INSTANCE_LAUNCHING",
      "autoscaling:EC2_INSTANCE_TERMINATING",
    ]),
    length("notificationMetadata", 1, 4000),
    arn("notificationTargetArn"),
    arn("roleArn"),
    requires("notificationTargetArn", "roleArn"),
  ]),
];

/** What holds an instance of a group on its way in or out. One of the same name is overwritten. */
export const lifecycleHook: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  id: named(),
  within: "autoscalingGroupName",
  defaults: {},
  constraints: lifecycleHookConstraints,
  outputs: () => ({ defaultResult: "ABANDON", heartbeatTimeout: 3600 }),
  replaceOn: ["name"],
  goesWith: [{ property: "autoscalingGroupName", type: GROUP }],
};
