import { asText } from "../../../property-values";
import { type AwsResourceRow, named, text } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import { arn, atMost, form, length, oneOf, range } from "../../check/constraints";
import { when } from "../../check/conditions";
import { shown } from "../../check/fault";
import { knownPlace, textsAt } from "../../check/properties-at";
import type { WorldConstraint } from "../../check/world-constraints";
import type { Identity } from "../../identity";
import { SERVICE } from "../ecs/tokens";
import { serviceNamespaces } from "./service-namespaces";

const REGISTER =
  "https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html";

const SUSPENDED = [
  "dynamicScalingInSuspended",
  "dynamicScalingOutSuspended",
  "scheduledScalingSuspended",
];

const ECS_SERVICE = /^service\/([^/]+)\/([^/]+)$/;

/** A scalable dimension begins with the namespace of its service. */
const ownDimension: Constraint = (inputs) => {
  const [namespace, dimension] = [
    knownPlace(inputs, "serviceNamespace"),
    knownPlace(inputs, "scalableDimension"),
  ];
  return namespace === undefined ||
    dimension === undefined ||
    asText(dimension.value).startsWith(`${asText(namespace.value)}:`)
    ? []
    : [
        {
          property: "scalableDimension",
          given: shown(dimension.value, dimension.isSecret),
          expected: `a dimension of serviceNamespace ${shown(namespace.value, namespace.isSecret)}`,
        },
      ];
};

/** A service of Amazon ECS has to exist before it can be scaled. */
const ecsServiceExists: WorldConstraint = (inputs, _lookup, all = () => []) => {
  const arns = all(SERVICE).map((service) => text(service, "arn"));
  return textsAt(inputs, "resourceId")
    .filter((id) => text(inputs, "serviceNamespace") === "ecs" && !arns.some(endsIn(id)))
    .map((id) => ({
      property: "resourceId",
      given: JSON.stringify(id),
      expected: "a service of Amazon ECS that exists (ECS service doesn't exist)",
      source: REGISTER,
    }));
};

/** What Application Auto Scaling may scale, and between which bounds. */
export const target: AwsResourceRow = {
  // What the SDK says of suspendedState is what AWS does where it is unset.
  defaults: Object.fromEntries(SUSPENDED.map((name) => [`suspendedState.${name}`, false])),
  constraints: [
    documented(REGISTER, [
      oneOf("serviceNamespace", serviceNamespaces),
      ownDimension,
      length("resourceId", 1, 1600),
      range("minCapacity", 0, 2_147_483_647),
      range("maxCapacity", 0, 2_147_483_647),
      atMost("minCapacity", "maxCapacity"),
      arn("roleArn"),
      when(
        "serviceNamespace",
        ["ecs"],
        [
          oneOf("scalableDimension", ["ecs:service:DesiredCount"]),
          form("resourceId", ECS_SERVICE, "service/<cluster>/<service>, both by name"),
        ],
      ),
    ]),
  ],
  refusedByAws: [ecsServiceExists],
  id: named("resourceId"),
  within: "scalableDimension",
  outputs: (at, inputs) => ({
    arn: at.arn("application-autoscaling", `scalable-target/${at.hex(36)}`),
    roleArn: serviceLinkedRole(at, text(inputs, "serviceNamespace")),
    suspendedState: Object.fromEntries(SUSPENDED.map((name) => [name, false])),
  }),
  replaceOn: ["resourceId", "scalableDimension", "serviceNamespace"],
};

function endsIn(resourceId: string): (arn: string) => boolean {
  return (arn) => arn.endsWith(`:${resourceId}`);
}

/** The role that Application Auto Scaling has for a service; its full name is modelled for Amazon ECS. */
function serviceLinkedRole(at: Identity, namespace: string): string {
  const suffix = namespace === "ecs" ? "_ECSService" : "";
  return at.globalArn(
    "iam",
    `role/aws-service-role/${namespace}.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling${suffix}`,
  );
}
