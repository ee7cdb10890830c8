import type { Constraint } from "../../check/constraint";
import { conflicting, form, length, notForm } from "../../check/constraints";
import { type AwsResource, text } from "../../aws-resource";
import type { PropertyMap } from "../../../property-values";

/** The characters that the provider appends to a prefix: the time, and a count. */
export const SUFFIX_CHARACTERS = 26;

/** The prefix of whatever the program gives neither a name nor a prefix. */
const DEFAULT_PREFIX = "tf-";

/** The form of a name in RDS, or of the beginning of one. */
export function identifierForm(path: string): readonly Constraint[] {
  return [
    form(path, /^[a-z]/, "a small letter first"),
    form(path, /^[a-z0-9-]+$/, "small letters, digits and hyphens"),
    notForm(path, /--/, "no two hyphens in a row"),
  ];
}

/** A whole name in RDS. */
export function identifier(path: string, longest = 63): readonly Constraint[] {
  return [
    length(path, 1, longest),
    ...identifierForm(path),
    notForm(path, /-$/, "no hyphen at the end"),
  ];
}

/** A name, or a prefix of one to which the provider appends as much as leaves the name short enough. */
export function identifierOrPrefix(path: string): readonly Constraint[] {
  return [
    conflicting(path, `${path}Prefix`),
    ...identifier(path),
    ...identifierForm(`${path}Prefix`),
    length(`${path}Prefix`, 1, 63 - SUFFIX_CHARACTERS),
  ];
}

/** The name of a last snapshot. */
export const finalSnapshotName: readonly Constraint[] = [
  form("finalSnapshotIdentifier", /^[A-Za-z]/, "a letter first"),
  form("finalSnapshotIdentifier", /^[A-Za-z0-9-]+$/, "letters, digits and hyphens"),
  notForm("finalSnapshotIdentifier", /--/, "no two hyphens in a row"),
  notForm("finalSnapshotIdentifier", /-$/, "no hyphen at the end"),
  length("finalSnapshotIdentifier", 1, 255),
];

/**
 * The id of what AWS knows by its name and auto-naming leaves alone: the name that is given or, of a prefix, what the
 * provider makes of it; `tf-` where there is none.
 */
export function identified(property: string): AwsResource["id"] {
  return (inputs, hex) =>
    text(inputs, property) || `${prefixOf(inputs, property)}202601010000000000${hex(8)}`;
}

/** The prefix that a name was made of, which the provider reads back from the name; empty for a given name. */
export function prefixOf(inputs: PropertyMap, property: string): string {
  const isNamed = text(inputs, property) !== "";
  return isNamed ? "" : text(inputs, `${property}Prefix`) || DEFAULT_PREFIX;
}
