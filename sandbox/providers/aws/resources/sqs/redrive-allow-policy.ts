import { partOfQueue } from "./part-of-queue";
import { redriveAllowPolicy } from "./redrive";

/** Whose dead-letter queue a queue may be, as a resource of its own. */
export const queueRedriveAllowPolicy = partOfQueue([redriveAllowPolicy]);
