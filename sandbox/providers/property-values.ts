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
  return isPropertyMap(value) && isSecret(value) ? value["value"] : value;
}

/** A secret, an asset or a reference: the engine's own map around something, not the program's. */
export function isSpecial(map: PropertyMap): boolean {
  return runtime.specialSigKey in map;
}

/** A value as a text: a text is one, and anything else is written as JSON. */
export function asText(value: PropertyValue | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

/** An object of the program's, not one that the engine wraps a secret, an asset or a reference in. */
export function isPlainMap(value: PropertyValue | undefined): value is PropertyMap {
  return isPropertyMap(value) && !isSpecial(value);
}

/** Whether a value is a list. */
export function isList(value: PropertyValue | undefined): value is PropertyValue[] {
  return Array.isArray(value);
}

/** Whether a value is a secret. */
export function isSecret(value: PropertyValue | undefined): boolean {
  return isPropertyMap(value) && value[runtime.specialSigKey] === runtime.specialSecretSig;
}

/** Whether a value is unknown, or something in it is. */
export function hasUnknown(value: PropertyValue | undefined): boolean {
  if (Array.isArray(value)) {
    return value.some((entry: PropertyValue) => hasUnknown(entry));
  }
  return isPropertyMap(value) ? Object.values(value).some(hasUnknown) : value === UNKNOWN;
}

/** Whether a value is a secret, or something in it is. */
export function hasSecret(value: PropertyValue | undefined): boolean {
  if (Array.isArray(value)) {
    return value.some((entry: PropertyValue) => hasSecret(entry));
  }
  return isSecret(value) || (isPropertyMap(value) && Object.values(value).some(hasSecret));
}

/** A value that the engine keeps secret. */
export function secretOf(value: PropertyValue): PropertyMap {
  return { [runtime.specialSigKey]: runtime.specialSecretSig, value };
}
