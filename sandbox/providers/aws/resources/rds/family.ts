/** Whether a parameter group family is of an engine: `postgres17` of `postgres`, `aurora-mysql8.0` of `aurora-mysql`. */
export function isOfEngine(engine: string, family: string): boolean {
  return family.replace(/-?[\d.]+$/, "") === engine;
}

/** Whether a version is of a parameter group family: `17.6` of `postgres17`, `8.4.6` of `mysql8.4`. */
export function isOfFamily(version: string, family: string): boolean {
  const own = version.split(".").map(Number);
  const numbers = /[\d.]+$/.exec(family)?.[0] ?? "";
  return numbers.split(".").every((part, index) => own[index] === Number(part));
}
