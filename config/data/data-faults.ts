import { hotDataFaults } from "../cache/hot-data-faults";
import type { Fault } from "../fault";
import { valueAt } from "../schema-faults";
import type { GivenSettings } from "../services/known-back-ends";
import type { ServicesContext } from "../services/service-faults";
import { told } from "../told";
import { bucketsFaults } from "./buckets-faults";
import { queuesFaults } from "./queues-faults";
import { tablesFaults } from "./tables-faults";
import { topicsFaults } from "./topics-faults";

/**
 * What is wrong with the lists of what holds data beyond what the schema finds: tables, queues, topics, buckets, classes of
 * hot data. A fault of one entry hides nothing of the others.
 *
 * @param given The settings as the stack gives them. Where it gives no list, the default is sound.
 */
export function dataFaults(given: GivenSettings, context: ServicesContext): readonly Fault[] {
  return [
    ...told(hotDataFaults(valueAt(given, ["cache", "hotData"]), context), ["cache"], context),
    ...tablesFaults(given["tables"], context),
    ...queuesFaults(given["queues"], context),
    ...topicsFaults(given["topics"], given["queues"], context),
    ...bucketsFaults(given["buckets"], context),
  ];
}
