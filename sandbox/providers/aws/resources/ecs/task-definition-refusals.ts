import { isPropertyMap, type PropertyMap } from "../../../property-values";
import { type Constraint, documented } from "../../check/constraint";
import { required } from "../../check/constraints";
import { when } from "../../check/conditions";
import { eachBlock } from "../../check/each-block";
import { knownAt, placesAt, textsAt } from "../../check/properties-at";
import { inContainers } from "./container-definitions";
import { forFargate } from "./for-fargate";

const EXECUTION =
  "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html";
const AWSLOGS = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html";

const CONTAINERS = "containerDefinitions[]";
const OPTIONS = "logConfiguration.options";
const ECR_IMAGE = /\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com/;

/** What only AWS refuses of a task definition, when it is registered. */
export const taskDefinitionRefusals: readonly Constraint[] = [
  documented(EXECUTION, [forFargate([inContainers([executionRole])])]),
  documented(AWSLOGS, [
    inContainers([awslogs([`${OPTIONS}.awslogs-group`, `${OPTIONS}.awslogs-region`])]),
    forFargate([inContainers([awslogs([`${OPTIONS}.awslogs-stream-prefix`])])]),
  ]),
];

/** On AWS Fargate somebody has to fetch the image, write the logs and read the secrets before the task runs. */
function executionRole(inputs: PropertyMap): ReturnType<Constraint> {
  const reason = placesAt(inputs, CONTAINERS)
    .map(({ value }) => (isPropertyMap(value) ? needOf(value) : undefined))
    .find((need) => need !== undefined);
  return reason === undefined || knownAt(inputs, "executionRoleArn") !== undefined
    ? []
    : [
        {
          property: "executionRoleArn",
          given: "nothing",
          expected: `a task execution role: Fargate requires it to support ${reason}`,
        },
      ];
}

function needOf(container: PropertyMap): string | undefined {
  if (textsAt(container, "image").some((image) => ECR_IMAGE.test(image))) {
    return "ECR images";
  }
  if (knownAt(container, "logConfiguration.logDriver") === "awslogs") {
    return "log driver awslogs";
  }
  return placesAt(container, "secrets[]").length > 0 ? "secrets" : undefined;
}

/** Options that a container cannot log to CloudWatch without. */
function awslogs(options: readonly string[]): Constraint {
  return eachBlock(CONTAINERS, [
    when("logConfiguration.logDriver", ["awslogs"], options.map(required)),
  ]);
}
