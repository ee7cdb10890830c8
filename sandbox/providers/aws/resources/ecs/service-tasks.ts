import { asText, type PropertyMap } from "../../../property-values";
import { text } from "../../aws-resource";
import type { Fault } from "../../check/fault";
import { isGiven, knownAt, placesAt, textsAt } from "../../check/properties-at";
import type { LookupAll, WorldConstraint } from "../../check/world-constraints";
import { containersOf, portNamesOf, portsOf } from "./container-definitions";
import { findTaskDefinition } from "./find-task-definition";

const CREATE = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html";
const CONNECT =
  "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html";

/** The task definition has to be registered still. */
export const taskDefinitionExists: WorldConstraint = (inputs, _lookup, all = () => []) =>
  textsAt(inputs, "taskDefinition")
    .filter((name) => findTaskDefinition(name, all) === undefined)
    .map((name) => ({
      property: "taskDefinition",
      given: JSON.stringify(name),
      expected: "a task definition that is ACTIVE (TaskDefinition is inactive)",
      source: CREATE,
    }));

/** Tasks with network interfaces of their own need subnets to have them in. */
export const networkOfTasks: WorldConstraint = (inputs, _lookup, all = () => []) => {
  const task = taskDefinitionOf(inputs, all);
  const isOwn = knownAt(task ?? {}, "networkMode") === "awsvpc";
  return task === undefined || isOwn === isGiven(inputs, "networkConfiguration")
    ? []
    : [
        {
          property: "networkConfiguration",
          given: isOwn ? "nothing" : "a network configuration",
          expected: isOwn
            ? "a network configuration: the task definition has the network mode awsvpc"
            : "none: only the network mode awsvpc has one",
          source: CREATE,
        },
      ];
};

/** A launch type that the task definition is made for. */
export const launchTypeOfTasks: WorldConstraint = (inputs, _lookup, all = () => []) => {
  const compatible = textsAt(taskDefinitionOf(inputs, all) ?? {}, "requiresCompatibilities[]");
  return textsAt(inputs, "launchType")
    .filter((launchType) => compatible.length > 0 && !compatible.includes(launchType))
    .map((launchType) => ({
      property: "launchType",
      given: JSON.stringify(launchType),
      expected: `one of the task definition's requiresCompatibilities: ${compatible.join(", ")}`,
      source: CREATE,
    }));
};

/** The load balancer sends requests to a port that a container of the task has. */
export const balancedContainer: WorldConstraint = (inputs, _lookup, all = () => []) => {
  const containers = containersOf(taskDefinitionOf(inputs, all) ?? {});
  return containers === undefined
    ? []
    : placesAt(inputs, "loadBalancers[].containerName").flatMap(({ path, value }) =>
        containerFault(inputs, path, value, containers),
      );
};

/** Service Connect knows a port by the name that a port mapping of the task gives it. */
export const connectedPort: WorldConstraint = (inputs, _lookup, all = () => []) => {
  const containers = containersOf(taskDefinitionOf(inputs, all) ?? {});
  const names = containers?.flatMap(portNamesOf) ?? [];
  return placesAt(inputs, "serviceConnectConfiguration.services[].portName")
    .filter(({ value }) => containers !== undefined && !names.includes(asText(value)))
    .map(({ path, value }) => ({
      property: path,
      given: JSON.stringify(value),
      expected: `the name of a port mapping of the task definition: ${names.join(", ") || "none has one"}`,
      source: CONNECT,
    }));
};

/** The task definition that a service runs, where it is registered. */
export function taskDefinitionOf(inputs: PropertyMap, all: LookupAll): PropertyMap | undefined {
  return findTaskDefinition(text(inputs, "taskDefinition"), all);
}

function containerFault(
  inputs: PropertyMap,
  path: string,
  name: unknown,
  containers: readonly PropertyMap[],
): Fault[] {
  const container = containers.find((one) => one["name"] === name);
  const portPath = path.replace(/Name$/, "Port");
  const [, index = "0"] = /\[(\d+)\]/.exec(path) ?? [];
  const port = Number(placesAt(inputs, "loadBalancers[].containerPort")[Number(index)]?.value);
  if (container === undefined) {
    const names = containers.map((one) => text(one, "name")).join(", ");
    return [
      {
        property: path,
        given: JSON.stringify(name),
        expected: `a container of the task definition: ${names}`,
        source: CREATE,
      },
    ];
  }
  const ports = portsOf(container);
  return ports.includes(port)
    ? []
    : [
        {
          property: portPath,
          given: String(port),
          expected: `a containerPort of the container: ${ports.join(", ") || "it has none"}`,
          source: CREATE,
        },
      ];
}
