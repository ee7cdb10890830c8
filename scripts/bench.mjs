import { runTypeScript } from "./typescript.mjs";

await runTypeScript("bench/main.ts");
