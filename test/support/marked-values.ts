import { runtime } from "@pulumi/pulumi";
import type { PropertyMap, PropertyValue } from "../../sandbox/providers/property-values";

/** A value as the engine marks a secret. */
export function secret(value: PropertyValue): PropertyMap {
  return { [runtime.specialSigKey]: runtime.specialSecretSig, value };
}

/** A file as the engine hands it over. */
export function asset(text: string): PropertyMap {
  return { [runtime.specialSigKey]: runtime.specialAssetSig, text };
}

/** Several files as the engine hands them over. */
export function archive(path: string): PropertyMap {
  return { [runtime.specialSigKey]: runtime.specialArchiveSig, path };
}
