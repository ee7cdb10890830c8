import { isPropertyMap } from "../../../property-values";
import { type Constraint, documented } from "../../check/constraint";
import { entries, exactlyOne, form, length, oneOf } from "../../check/constraints";
import { eachBlock } from "../../check/each-block";
import { isGiven, knownAt, placesAt } from "../../check/properties-at";
import { period } from "./periods";
import { EXTENDED_STATISTIC, EXTENDED_STATISTIC_WORDS, STATISTICS, UNITS } from "./statistics";

const QUERY =
  "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataQuery.html";
const STAT = "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricStat.html";

/** Periods below a minute that a metric of high resolution may have in a query. */
const SHORT = [1, 5, 10, 20, 30];

const STATISTIC = new RegExp(`^(?:${STATISTICS.join("|")})$|${EXTENDED_STATISTIC.source}`);

/** The queries that a metric alarm may have in the place of a metric. */
export const metricQueries: readonly Constraint[] = [
  documented(QUERY, [
    entries("metricQueries", 1, 20),
    eachBlock("metricQueries[]", [
      exactlyOne("expression", "metric"),
      length("id", 1, 255),
      form("id", /^[a-z]\w*$/, "letters, digits and underscores that begin with a small letter"),
      length("expression", 1, 1024),
      length("accountId", 1, 255),
      period("period", SHORT),
    ]),
    distinctIds,
    oneResult,
  ]),
  documented(STAT, [
    length("metricQueries[].metric.metricName", 1, 255),
    length("metricQueries[].metric.namespace", 1, 255),
    period("metricQueries[].metric.period", SHORT),
    form(
      "metricQueries[].metric.stat",
      STATISTIC,
      `one of ${STATISTICS.join(", ")} or ${EXTENDED_STATISTIC_WORDS}`,
    ),
    oneOf("metricQueries[].metric.unit", UNITS),
  ]),
];

/** Expressions name the others by their ids. */
function distinctIds(inputs: Parameters<Constraint>[0]): ReturnType<Constraint> {
  const ids = placesAt(inputs, "metricQueries[].id").filter(({ isUnknown }) => !isUnknown);
  return ids
    .filter(({ value }, index) => ids.findIndex((other) => other.value === value) < index)
    .map(({ path, value }) => ({
      property: path,
      given: JSON.stringify(value),
      expected: "an id that no other query has",
    }));
}

/** One query is what the alarm watches; the band of an anomaly detector is a second one. */
function oneResult(inputs: Parameters<Constraint>[0]): ReturnType<Constraint> {
  const queries = placesAt(inputs, "metricQueries[]");
  const isOpen = ({ value, isUnknown }: (typeof queries)[number]): boolean =>
    isUnknown ||
    (isPropertyMap(value) &&
      isGiven(value, "returnData") &&
      knownAt(value, "returnData") === undefined);
  if (queries.length === 0 || queries.some(isOpen) || isGiven(inputs, "thresholdMetricId")) {
    return [];
  }
  const results = queries.filter(
    ({ value }) => isPropertyMap(value) && knownAt(value, "returnData") === true,
  );
  return results.length === 1
    ? []
    : [
        {
          property: "metricQueries",
          given: `${results.length} queries with returnData`,
          expected: "exactly one query with returnData, whose result the alarm watches",
        },
      ];
}
