import { runTypeScript } from "./typescript.mjs";

await runTypeScript("sandbox/tour.ts");
