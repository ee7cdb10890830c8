import {
  isList,
  isPropertyMap,
  type PropertyMap,
  type PropertyValue,
} from "../../../property-values";
import { type AwsResourceRow, text } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import {
  absent,
  arn,
  conflicting,
  entries,
  form,
  length,
  oneOf,
  range,
  required,
} from "../../check/constraints";
import { when, where, without } from "../../check/conditions";
import { knownAt } from "../../check/properties-at";
import { schedules } from "./schedules";

const API = "https://docs.aws.amazon.com/dlm/latest/APIReference";

const IN = "policyDetails";

/** Policies that make something of their own on a schedule. */
const SCHEDULED = ["EBS_SNAPSHOT_MANAGEMENT", "IMAGE_MANAGEMENT"];

/** What only a default policy has, in the place of schedules. */
const OF_A_DEFAULT_POLICY = [
  "copyTags",
  "createInterval",
  "exclusions",
  "extendDeletion",
  "resourceType",
  "retainInterval",
];

/** What a policy of one's own needs, by its type. */
const custom: readonly Constraint[] = [
  when(
    `${IN}.policyType`,
    SCHEDULED,
    [`${IN}.resourceTypes`, `${IN}.schedules`, `${IN}.targetTags`].map(required),
  ),
  when(`${IN}.policyType`, ["IMAGE_MANAGEMENT"], [oneOf(`${IN}.resourceTypes[]`, ["INSTANCE"])]),
  when(
    `${IN}.policyType`,
    ["EVENT_BASED_POLICY"],
    [
      required(`${IN}.action`),
      required(`${IN}.eventSource`),
      ...["resourceTypes", "schedules", "targetTags"].map((name) => absent(`${IN}.${name}`)),
    ],
  ),
  ...OF_A_DEFAULT_POLICY.map((name) => absent(`${IN}.${name}`)),
];

/** A plan of Amazon Data Lifecycle Manager by which snapshots or images are made and deleted. */
export const lifecyclePolicy: AwsResourceRow = {
  id: (_inputs, hex) => `policy-${hex(17)}`,
  defaults: { [`${IN}.policyType`]: "EBS_SNAPSHOT_MANAGEMENT", state: "ENABLED" },
  constraints: [
    documented(`${API}/API_CreateLifecyclePolicy.html`, [
      length("description", 1, 500),
      form("description", /^[\w -]+$/, "letters, digits, spaces, hyphens and underscores"),
      arn("executionRoleArn"),
      oneOf("state", ["DISABLED", "ENABLED"]),
      oneOf("defaultPolicy", ["INSTANCE", "VOLUME"]),
    ]),
    documented(`${API}/API_PolicyDetails.html`, [
      oneOf(`${IN}.policyType`, [...SCHEDULED, "EVENT_BASED_POLICY"]),
      oneOf(`${IN}.policyLanguage`, ["SIMPLIFIED", "STANDARD"]),
      oneOf(`${IN}.resourceLocations`, ["CLOUD", "LOCAL_ZONE", "OUTPOST"]),
      entries(`${IN}.resourceTypes`, 1, 1),
      oneOf(`${IN}.resourceTypes[]`, ["INSTANCE", "VOLUME"]),
      entries(`${IN}.schedules`, 1, 4),
      range(`${IN}.createInterval`, 1, 7),
      range(`${IN}.retainInterval`, 2, 14),
      without(["defaultPolicy"], custom),
      where("defaultPolicy", [
        conflicting("defaultPolicy", `${IN}.schedules`),
        conflicting("defaultPolicy", `${IN}.resourceTypes`),
      ]),
    ]),
    ...schedules,
  ],
  outputs: (at, inputs) => ({
    arn: at.arn("dlm", `policy/${at.id}`),
    policyDetails: {
      policyLanguage: text(inputs, "defaultPolicy") === "" ? "STANDARD" : "SIMPLIFIED",
      resourceLocations: "CLOUD",
      schedules: schedulesOf(inputs),
    },
  }),
  replaceOn: [`${IN}.schedules[].copyTags`],
};

/** AWS picks the time of the day where none is given. */
function schedulesOf(inputs: PropertyMap): PropertyValue[] {
  const given = knownAt(inputs, `${IN}.schedules`);
  return (isList(given) ? given : []).map((schedule) => {
    const byTime =
      isPropertyMap(schedule) && knownAt(schedule, "createRule.interval") !== undefined;
    return {
      copyTags: false,
      createRule: {
        intervalUnit: byTime ? "HOURS" : "",
        location: "CLOUD",
        times: byTime ? "09:00" : "",
      },
    };
  });
}
