// Imported into the pack's process before the pack: it answers any message with what is loaded.
import { createRequire } from "node:module";

const { cache } = createRequire(import.meta.url);

process.on("message", () => {
  process.send(Object.keys(cache));
});
