import * as z from "zod";
import { flag, MAP, mapsOf, texts } from "../setting";
import { dataName } from "./data-name";

/** As many as there can be queues: a topic is there for at least one. */
const MOST_TOPICS = 50;

/** Schema of one topic. */
export const topicSettings = z.strictObject(
  {
    name: dataName("topic", ["encryption"]),
    fifo: flag({
      description:
        "Whether messages of a group stay in order. All its queues are then fifo queues; those of any other topic are not. Fixed: to change it, add a topic under another name.",
    }).default(false),
    queues: texts(
      { list: "a list of names of queues, each once" },
      { description: "Queues of which each gets every message that is published." },
    ).default([]),
  },
  { error: MAP },
);

/** One topic with its defaults filled in. */
export type TopicEntry = z.output<typeof topicSettings>;

/** Schema of `topics`. */
export const topicsSettings = mapsOf(
  topicSettings,
  { list: `a list of at most ${MOST_TOPICS} topics`, least: 0, most: MOST_TOPICS },
  { description: "Amazon SNS topics, each of which passes every message on to all of its queues." },
).default([]);
