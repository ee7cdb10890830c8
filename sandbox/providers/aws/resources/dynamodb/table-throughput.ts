import type { Constraint } from "../../check/constraint";
import { conflicting, oneOf, range, required } from "../../check/constraints";
import { when, without } from "../../check/conditions";
import { eachBlock } from "../../check/each-block";
import { absentNumber } from "../unset-number";

const PROVISIONED = "PROVISIONED";
const ON_DEMAND = "PAY_PER_REQUEST";

/** The largest number of the provider. */
const MOST = 2_147_483_647;

const CAPACITIES = ["readCapacity", "writeCapacity"];

const capacities: readonly Constraint[] = CAPACITIES.flatMap((name) => [
  required(name),
  range(name, 1, MOST),
]);

/** A restored table has the throughput of its source. */
const RESTORED = ["restoreSourceName", "restoreSourceTableArn"];

/** How much a table can read and write, and how it is paid for. */
export const tableThroughput: readonly Constraint[] = [
  oneOf("billingMode", [ON_DEMAND, PROVISIONED]),
  ...CAPACITIES.map((name) => conflicting("onDemandThroughput", name)),
  without(RESTORED, [
    when("billingMode", [PROVISIONED, undefined], capacities),
    when("billingMode", [ON_DEMAND], CAPACITIES.map(absentNumber)),
  ]),
  when(
    "billingMode",
    [PROVISIONED, undefined],
    [eachBlock("globalSecondaryIndexes[]", capacities)],
  ),
  // -1 takes a limit away.
  ...["maxReadRequestUnits", "maxWriteRequestUnits"].map((name) =>
    range(`onDemandThroughput.${name}`, 1, MOST, [-1]),
  ),
];
