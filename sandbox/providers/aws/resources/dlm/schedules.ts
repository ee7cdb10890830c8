import { type Constraint, documented } from "../../check/constraint";
import {
  arn,
  entries,
  exactlyOne,
  form,
  length,
  oneOf,
  range,
  requires,
} from "../../check/constraints";
import { eachBlock } from "../../check/each-block";
import { ACCOUNT_FORM } from "../account-form";

const API = "https://docs.aws.amazon.com/dlm/latest/APIReference";

/** Units of how long a snapshot is kept. */
const UNITS = ["DAYS", "MONTHS", "WEEKS", "YEARS"];

/** The largest number of AWS's APIs. */
const MOST = 2147483647;

/** So many snapshots, or so long a time with its unit. */
function countOrTime(path: string): Constraint {
  return eachBlock(path, [
    exactlyOne("count", "interval"),
    range("count", 1, 1000),
    range("interval", 1, MOST),
    requires("interval", "intervalUnit"),
    oneOf("intervalUnit", UNITS),
  ]);
}

/** A time with its unit, both of them required by their types. */
function time(path: string): readonly Constraint[] {
  return [range(`${path}.interval`, 1, MOST), oneOf(`${path}.intervalUnit`, UNITS)];
}

/** When snapshots are made, how long they are kept, and where they are copied to. */
export const schedules: readonly Constraint[] = [
  eachBlock("policyDetails.schedules[]", [
    documented(`${API}/API_Schedule.html`, [length("name", 1, 120)]),
    documented(`${API}/API_CreateRule.html`, [
      eachBlock("createRule", [
        exactlyOne("cronExpression", "interval"),
        form("cronExpression", /^cron\([^\n]{11,100}\)$/, "cron(…) with six fields"),
        oneOf("interval", [1, 2, 3, 4, 6, 8, 12, 24]),
        oneOf("intervalUnit", ["HOURS"]),
        oneOf("location", ["CLOUD", "LOCAL_ZONE", "OUTPOST_LOCAL"]),
        form("times", /^(?:[01]\d|2[0-3]):[0-5]\d$/, "a time of the day in UTC, such as 09:00"),
      ]),
    ]),
    documented(`${API}/API_RetainRule.html`, [countOrTime("retainRule")]),
    documented(`${API}/API_DeprecateRule.html`, [countOrTime("deprecateRule")]),
    documented(`${API}/API_FastRestoreRule.html`, [
      entries("fastRestoreRule.availabilityZones", 1, 10),
      countOrTime("fastRestoreRule"),
    ]),
    documented(`${API}/API_ShareRule.html`, [
      entries("shareRule.targetAccounts", 1, Infinity),
      form("shareRule.targetAccounts[]", ACCOUNT_FORM, "an account: 12 digits"),
      requires("shareRule.unshareInterval", "shareRule.unshareIntervalUnit"),
      oneOf("shareRule.unshareIntervalUnit", UNITS),
    ]),
    documented(`${API}/API_CrossRegionCopyRule.html`, [
      entries("crossRegionCopyRules", 0, 3),
      eachBlock("crossRegionCopyRules[]", [
        exactlyOne("target", "targetRegion"),
        arn("cmkArn"),
        ...time("retainRule"),
        ...time("deprecateRule"),
      ]),
    ]),
  ]),
];
