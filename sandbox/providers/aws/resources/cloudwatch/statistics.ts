/** Statistics by their names. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html */
export const STATISTICS = ["Average", "Maximum", "Minimum", "SampleCount", "Sum"];

const PERCENTILE = String.raw`(?:p|tm|wm|tc|ts)(?:\d{1,2}(?:\.\d{1,2})?|100)`;
const BOUND = String.raw`(?:\d+(?:\.\d+)?%?)?`;

/**
 * Percentiles, trimmed means and the like: `p99`, `tm95`, `IQM`, `PR(100:)`.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html
 */
export const EXTENDED_STATISTIC = new RegExp(
  `^(?:${PERCENTILE}|IQM|(?:TM|WM|PR|TC|TS)\\(${BOUND}:${BOUND}\\))$`,
);

/** What an extended statistic looks like. */
export const EXTENDED_STATISTIC_WORDS = "a statistic such as p99, tm95, IQM or PR(100:)";

const AMOUNTS = ["Bits", "Bytes"].flatMap((unit) =>
  ["", "Kilo", "Mega", "Giga", "Tera"].map((prefix) =>
    prefix === "" ? unit : `${prefix}${unit.toLowerCase()}`,
  ),
);

/** Units of metrics. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html */
export const UNITS = [
  "Count",
  "Count/Second",
  "Microseconds",
  "Milliseconds",
  "None",
  "Percent",
  "Seconds",
  ...AMOUNTS,
  ...AMOUNTS.map((amount) => `${amount}/Second`),
];
