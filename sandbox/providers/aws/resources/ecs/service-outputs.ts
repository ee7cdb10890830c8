import {
  asText,
  isList,
  isPropertyMap,
  type PropertyMap,
  type PropertyValue,
} from "../../../property-values";
import type { AwsResource } from "../../aws-resource";
import { text } from "../../aws-resource";
import { isGiven, knownAt, placesAt } from "../../check/properties-at";
import type { Identity } from "../../identity";
import { HTTP_NAMESPACE, PRIVATE_DNS_NAMESPACE } from "../servicediscovery/tokens";
import { clusterNameOf, launchTypeOf } from "./service-capacity";
import { CLUSTER } from "./tokens";
import { canRebalance } from "./zone-rebalancing";

/** What Amazon ECS tells of a new service. */
export const serviceOutputs: AwsResource["outputs"] = (at, inputs) => {
  const cluster = at.find(CLUSTER, clusterNameOf(inputs)) ?? {};
  const clusterName = text(cluster, "name") || clusterNameOf(inputs);
  return {
    arn: at.arn("ecs", `service/${clusterName}/${text(inputs, "name")}`),
    availabilityZoneRebalancing: canRebalance(inputs) ? "ENABLED" : "DISABLED",
    cluster: clusterName,
    deploymentConfiguration: {
      bakeTimeInMinutes: "0",
      canaryConfiguration: null,
      linearConfiguration: null,
      strategy: "ROLLING",
    },
    iamRole: isGiven(inputs, "networkConfiguration")
      ? "/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS"
      : "",
    launchType: launchTypeOf(inputs, at.find, at.all),
    platformVersion: runsOnFargate(inputs) ? "LATEST" : "",
    triggers: {},
    ...connectOf(at, inputs, cluster),
  };
};

function runsOnFargate(inputs: PropertyMap): boolean {
  const providers = placesAt(inputs, "capacityProviderStrategies[].capacityProvider");
  return (
    knownAt(inputs, "launchType") === "FARGATE" ||
    providers.some(({ value }) => ["FARGATE", "FARGATE_SPOT"].includes(asText(value)))
  );
}

/** What Service Connect fills in: the cluster's namespace, and names made of the port's and the namespace's. */
function connectOf(at: Identity, inputs: PropertyMap, cluster: PropertyMap): PropertyMap {
  const given = knownAt(inputs, "serviceConnectConfiguration");
  if (!isPropertyMap(given)) {
    return {};
  }
  const namespace =
    text(given, "namespace") || asText(knownAt(cluster, "serviceConnectDefaults.namespace") ?? "");
  const services = knownAt(given, "services");
  return {
    serviceConnectConfiguration: {
      namespace,
      services: (isList(services) ? services : []).map((service) =>
        isPropertyMap(service) ? namedService(service, nameOf(at, namespace)) : {},
      ),
    },
  };
}

function namedService(service: PropertyMap, namespace: string): PropertyMap {
  const discoveryName = text(service, "discoveryName") || text(service, "portName");
  const aliases: PropertyValue = knownAt(service, "clientAlias") ?? [];
  return {
    discoveryName,
    clientAlias: (isList(aliases) ? aliases : []).map(() => ({
      dnsName: `${discoveryName}.${namespace}`,
    })),
  };
}

function nameOf(at: Identity, namespace: string): string {
  const found =
    at.find(PRIVATE_DNS_NAMESPACE, namespace) ?? at.find(HTTP_NAMESPACE, namespace) ?? {};
  return text(found, "name") || namespace;
}
