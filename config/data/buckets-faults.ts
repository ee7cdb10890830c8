import { bucketFaults } from "../../components/data/buckets/bucket-faults";
import type { Fault } from "../fault";
import type { FaultContext } from "../schema-faults";
import { told } from "../told";
import { bucketSettings } from "./buckets-settings";
import { readableEntries } from "./readable-entries";

/**
 * What is wrong with the buckets beyond what the schema finds. A fault of one hides nothing of the others.
 *
 * @param buckets The list as the stack gives it.
 */
export function bucketsFaults(buckets: unknown, context: FaultContext): readonly Fault[] {
  const faults = readableEntries(buckets, bucketSettings).flatMap(({ index, known }) =>
    bucketFaults(known).map(({ setting, value, expected }) => ({
      key: `${context.namespace}:buckets[${index}].${setting}`,
      value,
      expected,
    })),
  );
  return told(faults, ["buckets"], context);
}
