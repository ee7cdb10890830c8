import { runTypeScript } from "./typescript.mjs";

await runTypeScript("sandbox/main.ts");
