import { isBlock, read, type Properties } from "./values";

/**
 * Writes the values of a remedy into the properties of a resource, in place: everything else stays as it is, values that
 * are secret or not known yet included.
 */
export function apply(properties: Record<string, unknown>, remedy: Properties): void {
  for (const [name, value] of Object.entries(remedy)) {
    const present = read(properties, name);
    if (isBlock(value) && present.kind === "known" && isBlock(present.value)) {
      apply(present.value, value);
    } else {
      properties[name] = value;
    }
  }
}
