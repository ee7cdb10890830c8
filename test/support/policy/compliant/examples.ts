import { agentExamples } from "./agents";
import { cacheExamples } from "./caches";
import { computeExamples } from "./compute";
import { databaseExamples } from "./databases";
import type { Example } from "./example";
import { networkingExamples } from "./networking";
import { serviceExamples } from "./services";
import { storageExamples } from "./storage";
import { streamingExamples } from "./streaming";
import { trafficExamples } from "./traffic";

/** A compliant program for every type of resource that a rule judges. */
export const compliantExamples: readonly Example[] = [
  ...agentExamples,
  ...cacheExamples,
  ...computeExamples,
  ...databaseExamples,
  ...networkingExamples,
  ...serviceExamples,
  ...storageExamples,
  ...streamingExamples,
  ...trafficExamples,
];
