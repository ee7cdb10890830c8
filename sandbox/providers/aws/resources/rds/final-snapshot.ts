import type { PropertyMap } from "../../../property-values";
import { type AwsResource, text } from "../../aws-resource";

/**
 * What keeps a database: its protection, and a last snapshot that is asked for without a name.
 *
 * @param what what AWS calls it: "DB instance"
 * @param name the property with its name
 */
export function untilSnapshot(what: string, name: string): NonNullable<AwsResource["keeps"]> {
  return (outputs) => {
    const which = `the ${what} ${text(outputs, name)}`;
    if (outputs["deletionProtection"] === true) {
      return `InvalidParameterCombination: ${which} is protected; set deletionProtection to false first`;
    }
    return outputs["skipFinalSnapshot"] === true || text(outputs, "finalSnapshotIdentifier") !== ""
      ? undefined
      : `InvalidParameterCombination: ${which} needs finalSnapshotIdentifier while skipFinalSnapshot is false`;
  };
}

/** What keeps a read replica: besides its protection, whatever asks for a last snapshot, which a replica cannot have. */
export function withoutSnapshot(outputs: PropertyMap): string | undefined {
  const which = `the read replica ${text(outputs, "identifier")}`;
  if (outputs["deletionProtection"] === true) {
    return `InvalidParameterCombination: ${which} is protected; set deletionProtection to false first`;
  }
  return outputs["skipFinalSnapshot"] === true
    ? undefined
    : `InvalidParameterCombination: ${which} has no last snapshot; set skipFinalSnapshot to true`;
}
