import { type AwsResourceRow, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { arn, oneOf, required } from "../../check/constraints";
import { when } from "../../check/conditions";
import { ecsName } from "./names";

const CREATE = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html";
const SETTING = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ClusterSetting.html";
const EXEC =
  "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandConfiguration.html";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/ecs/cluster/";

const COMMAND = "configuration.executeCommandConfiguration";

/** A cluster; a service in it keeps it from being deleted. */
export const cluster: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  idIs: "arn",
  defaults: { [`${COMMAND}.logging`]: "DEFAULT" },
  constraints: [
    documented(CREATE, ecsName("name")),
    documented(SETTING, [
      oneOf("settings[].name", ["containerInsights"]),
      oneOf("settings[].value", ["disabled", "enabled", "enhanced"]),
    ]),
    documented(EXEC, [
      oneOf(`${COMMAND}.logging`, ["DEFAULT", "NONE", "OVERRIDE"]),
      when(`${COMMAND}.logging`, ["OVERRIDE"], [required(`${COMMAND}.logConfiguration`)]),
    ]),
    documented(PROVIDER, [arn("serviceConnectDefaults.namespace")]),
  ],
  outputs: (at, inputs) => ({
    arn: at.arn("ecs", `cluster/${text(inputs, "name")}`),
    settings: [{ name: "containerInsights", value: "disabled" }],
  }),
  replaceOn: ["name"],
  inUseCode: "ClusterContainsServicesException",
};
