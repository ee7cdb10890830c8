import { type Constraint, documented } from "../../check/constraint";
import { absent, arn, oneOf, range, required } from "../../check/constraints";
import { when } from "../../check/conditions";
import { knownAt } from "../../check/properties-at";
import type { PropertyMap } from "../../../property-values";
import type { Identity } from "../../identity";
import { keyArn } from "../data-ids";
import { absentNumber } from "../unset-number";

const INSIGHTS =
  "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.Overview.cost.html";

/** A week, a month or several of 31 days, or two years. */
const RETENTION_DAYS = [7, ...Array.from({ length: 23 }, (_, index) => (index + 1) * 31), 731];

/** Least days of Performance Insights that the advanced mode of Database Insights needs. */
const ADVANCED_DAYS = 465;

/** Performance Insights, and the mode of Database Insights, of an instance or a cluster. */
export const insights: Constraint = documented(INSIGHTS, [
  oneOf("databaseInsightsMode", ["advanced", "standard"]),
  oneOf("performanceInsightsRetentionPeriod", [0, ...RETENTION_DAYS]),
  arn("performanceInsightsKmsKeyId"),
  when(
    "performanceInsightsEnabled",
    [undefined, false],
    [absent("performanceInsightsKmsKeyId"), absentNumber("performanceInsightsRetentionPeriod")],
  ),
  when(
    "databaseInsightsMode",
    ["advanced"],
    [
      required("performanceInsightsEnabled"),
      oneOf("performanceInsightsEnabled", ["true"]),
      required("performanceInsightsRetentionPeriod"),
      range("performanceInsightsRetentionPeriod", ADVANCED_DAYS, 731),
    ],
  ),
]);

/** What RDS decides of Performance Insights. */
export function insightsOutputs(at: Identity, inputs: PropertyMap): PropertyMap {
  const isOn = knownAt(inputs, "performanceInsightsEnabled") === true;
  return {
    performanceInsightsKmsKeyId: isOn ? keyArn(at) : "",
    performanceInsightsRetentionPeriod: isOn ? 7 : 0,
  };
}
