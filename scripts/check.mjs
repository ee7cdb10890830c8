import { check } from "./checks.mjs";

process.exitCode = check(["unit"]) ? 0 : 1;
