import type { PropertyMap } from "../../../property-values";
import { type AwsResourceRow, named, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import {
  absent,
  conflicting,
  exactlyOne,
  form,
  length,
  oneOf,
  range,
  required,
} from "../../check/constraints";
import { when } from "../../check/conditions";
import { eachBlock } from "../../check/each-block";
import { knownAt } from "../../check/properties-at";
import type { WorldConstraint } from "../../check/world-constraints";
import type { Identity } from "../../identity";
import { uuid } from "../data-ids";
import { serviceNamespaces } from "./service-namespaces";
import { TARGET } from "./tokens";

const API = "https://docs.aws.amazon.com/autoscaling/application/APIReference";
const PUT = `${API}/API_PutScalingPolicy.html`;
const METRIC = `${API}/API_PredefinedMetricSpecification.html`;
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/appautoscaling/policy/";

const TRACKING = "targetTrackingScalingPolicyConfiguration";
const STEPS = "stepScalingPolicyConfiguration";
const PREDICTIVE = "predictiveScalingPolicyConfiguration";
const PREDEFINED = `${TRACKING}.predefinedMetricSpecification`;
const CUSTOMIZED = `${TRACKING}.customizedMetricSpecification`;
const MOST = 2_147_483_647;

/** What a policy scales has to be registered. */
const targetExists: WorldConstraint = (inputs, _lookup, all = () => []) =>
  all(TARGET).some((target) =>
    ["resourceId", "scalableDimension"].every(
      (property) => target[property] === knownAt(inputs, property),
    ),
  )
    ? []
    : [
        {
          property: "resourceId",
          given: JSON.stringify(text(inputs, "resourceId")),
          expected: "the resourceId of a scalable target that exists (ObjectNotFoundException)",
          source: PUT,
        },
      ];

/** How Application Auto Scaling scales a target; it goes with the target. */
export const policy: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  defaults: {
    policyType: "StepScaling",
    [`${CUSTOMIZED}.metrics[].returnData`]: true,
    [`${TRACKING}.disableScaleIn`]: false,
  },
  constraints: [
    documented(PUT, [
      length("name", 1, 256),
      oneOf("policyType", ["PredictiveScaling", "StepScaling", "TargetTrackingScaling"]),
      oneOf("serviceNamespace", serviceNamespaces),
      when("policyType", ["TargetTrackingScaling"], [required(TRACKING), absent(STEPS)]),
      when("policyType", ["StepScaling"], [required(STEPS), absent(TRACKING)]),
      when("policyType", ["PredictiveScaling"], [required(PREDICTIVE)]),
      range(`${TRACKING}.scaleInCooldown`, 0, MOST),
      range(`${TRACKING}.scaleOutCooldown`, 0, MOST),
    ]),
    documented(METRIC, [
      when(
        `${PREDEFINED}.predefinedMetricType`,
        ["ALBRequestCountPerTarget"],
        [
          required(`${PREDEFINED}.resourceLabel`),
          form(
            `${PREDEFINED}.resourceLabel`,
            /^app\/[^/]+\/[0-9a-f]{16}\/targetgroup\/[^/]+\/[0-9a-f]{16}$/,
            "app/<load balancer>/<id>/targetgroup/<target group>/<id>",
          ),
        ],
      ),
      when(
        "serviceNamespace",
        ["ecs"],
        [
          oneOf(`${PREDEFINED}.predefinedMetricType`, [
            "ALBRequestCountPerTarget",
            "ECSServiceAverageCPUUtilization",
            "ECSServiceAverageMemoryUtilization",
          ]),
        ],
      ),
    ]),
    documented(PROVIDER, [
      length("name", 0, 255),
      length(`${PREDEFINED}.resourceLabel`, 0, 1023),
      eachBlock(TRACKING, [
        exactlyOne("customizedMetricSpecification", "predefinedMetricSpecification"),
      ]),
      ...["dimensions", "metricName", "namespace", "statistic", "unit"].map((property) =>
        conflicting(`${CUSTOMIZED}.metrics`, `${CUSTOMIZED}.${property}`),
      ),
      oneOf(`${STEPS}.adjustmentType`, [
        "ChangeInCapacity",
        "ExactCapacity",
        "PercentChangeInCapacity",
      ]),
      oneOf(`${STEPS}.metricAggregationType`, ["Average", "Maximum", "Minimum"]),
      range(`${PREDICTIVE}.schedulingBufferTime`, 0, 3600),
    ]),
  ],
  refusedByAws: [targetExists],
  id: named(),
  within: "resourceId",
  outputs: (at, inputs) => ({
    alarmArns: alarmsOf(at, inputs),
    arn: at.arn(
      "autoscaling",
      `scalingPolicy:${uuid(at.hex)}:resource/${text(inputs, "serviceNamespace")}/${text(inputs, "resourceId")}:policyName/${at.id}`,
    ),
  }),
  replaceOn: ["name", "resourceId", "scalableDimension", "serviceNamespace"],
  goesWith: [{ property: "resourceId", type: TARGET }],
};

/** Target tracking makes its own alarms: one to add capacity, and one to take it away. */
function alarmsOf(at: Identity, inputs: PropertyMap): string[] {
  if (text(inputs, "policyType") !== "TargetTrackingScaling") {
    return [];
  }
  const staysOut = knownAt(inputs, `${TRACKING}.disableScaleIn`) === true;
  return (staysOut ? ["High"] : ["High", "Low"]).map((side) =>
    at.arn(
      "cloudwatch",
      `alarm:TargetTracking-${text(inputs, "resourceId")}-Alarm${side}-${uuid(at.hex)}`,
    ),
  );
}
