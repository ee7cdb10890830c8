import { runCommandLine } from "./command-line";
import { findEngine } from "./engine/find-engine";

void runCommandLine(async ({ progress, signal }) => {
  await findEngine(progress, signal);
  return true;
});
