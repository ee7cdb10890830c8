import { runtime } from "@pulumi/pulumi";
import { Struct } from "google-protobuf/google/protobuf/struct_pb.js";
import type { JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb.js";

/** A property value as it travels between engine and provider: JSON, with the engine's marks for what JSON lacks. */
export type PropertyValue = JavaScriptValue;

/** The properties of one resource. */
export type PropertyMap = Record<string, PropertyValue>;

/** The engine's mark for a value that only the deployment will know. */
export const UNKNOWN = runtime.unknownValue;

/** The properties in a message, or none where the message leaves them out. */
export function propertiesOf(struct: Struct | undefined): PropertyMap {
  return struct?.toJavaScript() ?? {};
}

/** The message that carries these properties. */
export function structOf(properties: PropertyMap): Struct {
  return Struct.fromJavaScript(properties);
}

/** Whether a value is one object of properties (not a list, not null). */
export function isPropertyMap(value: PropertyValue | undefined): value is PropertyMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A reference to a resource, as one property of another: its URN, and its id once that is known. */
export function resourceReference(urn: string, id: string): PropertyMap {
  return { [runtime.specialSigKey]: runtime.specialResourceSig, urn, id };
}

/** A value without the mark of a secret around it. */
export function revealed(value: PropertyValue | undefined): PropertyValue | undefined {
  return isPropertyMap(value) && value[runtime.specialSigKey] === runtime.specialSecretSig
    ? value["value"]
    : value;
}

/** The properties whose values differ between two maps, sorted. */
export function changedKeys(before: PropertyMap, after: PropertyMap): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys]
    .filter((key) => !key.startsWith("__") && canonical(before[key]) !== canonical(after[key]))
    .sort();
}

function canonical(value: PropertyValue | undefined): string {
  return JSON.stringify(value, (_key, part: PropertyValue) =>
    isPropertyMap(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([key]) => !key.startsWith("__"))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}
