import { generateConfiguration } from "./generate-configuration";
import { generateRules } from "./generate-rules";

/** Writes every generated file and every generated part of a file anew. */
async function generate(): Promise<void> {
  await generateConfiguration();
  await generateRules();
}

void generate();
