import { type Constraint, documented } from "../../check/constraint";
import {
  absent,
  arn,
  conflicting,
  entries,
  exactlyOne,
  form,
  oneOf,
  range,
  required,
} from "../../check/constraints";
import { when } from "../../check/conditions";
import { eachBlock } from "../../check/each-block";
import { hasUnknown } from "../../../property-values";
import { knownAt } from "../../check/properties-at";
import type { WorldConstraint } from "../../check/world-constraints";
import { capacityProviderStrategy, comparableStrategy } from "./capacity-provider-strategy";
import { ecsName } from "./names";
import { SERVICE } from "./tokens";

const API = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference";
const CREATE = `${API}/API_CreateService.html`;
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/ecs/service/";

const STRATEGY = "capacityProviderStrategies";
const CONNECT = "serviceConnectConfiguration";
const CONNECT_SERVICE = `${CONNECT}.services[]`;
const ON_OR_OFF = ["DISABLED", "ENABLED"];
const MOST = 2_147_483_647;

/** What the provider or Amazon ECS refuses of a service by its inputs alone. */
export const serviceConstraints: readonly Constraint[] = [
  documented(CREATE, [
    ...ecsName("name"),
    oneOf("availabilityZoneRebalancing", ON_OR_OFF),
    oneOf("launchType", ["EC2", "EXTERNAL", "FARGATE", "MANAGED_INSTANCES"]),
    conflicting(STRATEGY, "launchType"),
    oneOf("schedulingStrategy", ["DAEMON", "REPLICA"]),
    oneOf("propagateTags", ["NONE", "SERVICE", "TASK_DEFINITION"]),
    oneOf("deploymentController.type", ["CODE_DEPLOY", "ECS", "EXTERNAL"]),
    range("desiredCount", 0, MOST),
    range("deploymentMinimumHealthyPercent", 0, MOST),
    range("deploymentMaximumPercent", 1, MOST),
    when(
      "deploymentController.type",
      [undefined, "CODE_DEPLOY", "ECS"],
      [required("taskDefinition")],
    ),
    when(
      "deploymentController.type",
      ["CODE_DEPLOY", "EXTERNAL"],
      [absent("alarms"), absent("deploymentCircuitBreaker")],
    ),
  ]),
  capacityProviderStrategy(STRATEGY),
  documented(`${API}/API_AwsVpcConfiguration.html`, [
    entries("networkConfiguration.subnets", 1, 16),
    entries("networkConfiguration.securityGroups", 0, 5),
  ]),
  documented(`${API}/API_DeploymentAlarms.html`, [entries("alarms.alarmNames", 1, Infinity)]),
  documented(`${API}/API_DeploymentConfiguration.html`, [
    oneOf("deploymentConfiguration.strategy", ["BLUE_GREEN", "CANARY", "LINEAR", "ROLLING"]),
    range("deploymentConfiguration.bakeTimeInMinutes", 0, 1440),
  ]),
  documented(`${API}/API_LoadBalancer.html`, [
    eachBlock("loadBalancers[]", [exactlyOne("targetGroupArn", "elbName")]),
  ]),
  documented(`${API}/API_ServiceConnectService.html`, [
    range(`${CONNECT_SERVICE}.clientAlias[].port`, 1, 65535),
    entries(`${CONNECT_SERVICE}.clientAlias`, 0, 1),
    form(
      `${CONNECT_SERVICE}.discoveryName`,
      /^[a-z0-9_][a-z0-9_-]{0,63}$/,
      "up to 64 small letters, digits, underscores and hyphens, no hyphen first",
    ),
  ]),
  documented(PROVIDER, [
    range("healthCheckGracePeriodSeconds", 0, MOST),
    range("loadBalancers[].containerPort", 0, 65536),
    arn("loadBalancers[].targetGroupArn"),
    arn("serviceRegistries.registryArn"),
    entries("orderedPlacementStrategies", 0, 5),
    oneOf("orderedPlacementStrategies[].type", ["binpack", "random", "spread"]),
    entries("placementConstraints", 0, 10),
    oneOf("placementConstraints[].type", ["distinctInstance", "memberOf"]),
    range(`${CONNECT_SERVICE}.ingressPortOverride`, 0, 65535),
    range(`${CONNECT_SERVICE}.timeout.idleTimeoutSeconds`, 0, MOST),
    range(`${CONNECT_SERVICE}.timeout.perRequestTimeoutSeconds`, 0, MOST),
    when("sigintRollback", [true], [oneOf("waitForSteadyState", ["true"])]),
  ]),
];

/** The capacity providers of a service that exists change only in a deployment that the program forces. */
export const forcedStrategyChange: WorldConstraint = (inputs, _lookup, all = () => []) => {
  const before = all(SERVICE).find((other) =>
    ["cluster", "name"].every((property) => other[property] === knownAt(inputs, property)),
  );
  return before === undefined ||
    hasUnknown(inputs[STRATEGY]) ||
    knownAt(inputs, "forceNewDeployment") === true ||
    comparableStrategy(before, STRATEGY) === comparableStrategy(inputs, STRATEGY)
    ? []
    : [
        {
          property: STRATEGY,
          given: "another strategy than the service has",
          expected: "forceNewDeployment true beside the change",
          source: PROVIDER,
        },
      ];
};
