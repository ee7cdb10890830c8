import { check } from "./checks.mjs";

process.exitCode = check(["unit", "engine"]) ? 0 : 1;
