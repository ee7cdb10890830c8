import { asText } from "../../../property-values";
import { text } from "../../aws-resource";
import { knownAt, isGiven, placesAt, textsAt } from "../../check/properties-at";
import type { LookupAll, WorldConstraint } from "../../check/world-constraints";
import { DISCOVERY_SERVICE } from "../servicediscovery/tokens";
import { LISTENER, LISTENER_RULE, TARGET_GROUP } from "../lb/tokens";
import { taskDefinitionOf } from "./service-tasks";

const BALANCING =
  "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html";
const CREATE = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html";
const REGISTRY =
  "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRegistry.html";

/** A target group has to be behind a listener before a service registers its tasks with it. */
export const attachedTargetGroup: WorldConstraint = (inputs, _lookup, all = () => []) =>
  placesAt(inputs, "loadBalancers[].targetGroupArn")
    .filter(({ value }) => !attachedGroups(all).includes(asText(value)))
    .map(({ path, value }) => ({
      property: path,
      given: JSON.stringify(value),
      expected:
        "a target group of a listener or a rule that exists already (The target group does not have an associated load balancer); let the service depend on it",
      source: BALANCING,
    }));

/** Tasks with network interfaces of their own are targets by their addresses. */
export const targetsByAddress: WorldConstraint = (inputs, lookup, all = () => []) =>
  knownAt(taskDefinitionOf(inputs, all) ?? {}, "networkMode") === "awsvpc"
    ? placesAt(inputs, "loadBalancers[].targetGroupArn").flatMap(({ path, value }) => {
        const targetType = text(lookup(TARGET_GROUP, asText(value)) ?? {}, "targetType") || "ip";
        return targetType === "ip"
          ? []
          : [
              {
                property: path,
                given: `a target group with targetType ${JSON.stringify(targetType)}`,
                expected: "targetType ip: the task definition has the network mode awsvpc",
                source: BALANCING,
              },
            ];
      })
    : [];

/** Only a load balancer's health checks can be ignored for a while. */
export const graceNeedsBalancer: WorldConstraint = (inputs) =>
  Number(knownAt(inputs, "healthCheckGracePeriodSeconds") ?? 0) > 0 &&
  !isGiven(inputs, "loadBalancers[]")
    ? [
        {
          property: "healthCheckGracePeriodSeconds",
          given: text(inputs, "healthCheckGracePeriodSeconds"),
          expected: "no value without loadBalancers",
          source: CREATE,
        },
      ]
    : [];

/** With 100 on both sides no task may stop and none may start: a deployment would never begin. */
export const roomToDeploy: WorldConstraint = (inputs) =>
  ["deploymentMaximumPercent", "deploymentMinimumHealthyPercent"].every(
    (property) => knownAt(inputs, property) === 100,
  ) && knownAt(inputs, "schedulingStrategy") !== "DAEMON"
    ? [
        {
          property: "deploymentMaximumPercent",
          given: "100",
          expected: "more than 100, or a deploymentMinimumHealthyPercent of less",
          source: CREATE,
        },
      ]
    : [];

/** The registry is a service of AWS Cloud Map; where it answers with ports, the tasks have to tell theirs. */
export const registryOfTasks: WorldConstraint = (inputs, lookup) =>
  textsAt(inputs, "serviceRegistries.registryArn").flatMap((arn) => {
    const registry = lookup(DISCOVERY_SERVICE, arn);
    const tellsPort = ["serviceRegistries.port", "serviceRegistries.containerPort"].some((path) =>
      isGiven(inputs, path),
    );
    const asksPort = textsAt(registry ?? {}, "dnsConfig.dnsRecords[].type").includes("SRV");
    return registry === undefined || (asksPort && !tellsPort)
      ? [
          {
            property: `serviceRegistries.${registry === undefined ? "registryArn" : "containerPort"}`,
            given: registry === undefined ? JSON.stringify(arn) : "nothing",
            expected:
              registry === undefined
                ? "a service of AWS Cloud Map that exists"
                : "the port that the SRV records tell",
            source: REGISTRY,
          },
        ]
      : [];
  });

/** The target groups that a listener or a rule sends requests to, whatever their weight. */
function attachedGroups(all: LookupAll): string[] {
  const actions = [
    ...all(LISTENER).map((listener) => ({ listener, path: "defaultActions[]" })),
    ...all(LISTENER_RULE).map((listener) => ({ listener, path: "actions[]" })),
  ];
  return actions.flatMap(({ listener, path }) => [
    ...textsAt(listener, `${path}.targetGroupArn`),
    ...textsAt(listener, `${path}.forward.targetGroups[].arn`),
  ]);
}
