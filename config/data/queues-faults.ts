import { queueFaults } from "../../components/data/messaging/queue-faults";
import { type Fault, setCommand } from "../fault";
import type { FaultContext } from "../schema-faults";
import { told } from "../told";
import { queueSettings } from "./queues-settings";
import { readableEntries } from "./readable-entries";

/**
 * What is wrong with the queues beyond what the schema finds. A fault of one hides nothing of the others.
 *
 * @param queues The list as the stack gives it.
 */
export function queuesFaults(queues: unknown, context: FaultContext): readonly Fault[] {
  const faults = readableEntries(queues, queueSettings).flatMap(({ index, known }) =>
    queueFaults(known).map(({ setting, value, expected, most }) => {
      const key = `${context.namespace}:queues[${index}].${setting}`;
      return { key, value, expected, fix: setCommand(key, most) };
    }),
  );
  return told(faults, ["queues"], context);
}
