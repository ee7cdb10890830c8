import type { PropertyMap } from "../../../property-values";
import { type AwsResourceRow, text } from "../../aws-resource";
import { recordConstraints } from "./record-constraints";

/** A record; its type and its identifier change in one batch, without a gap. */
export const record: AwsResourceRow = {
  defaults: {},
  constraints: recordConstraints,
  id: (inputs) => {
    const identifier = text(inputs, "setIdentifier");
    // The name is empty where the zone begins.
    return [
      bareZone(inputs),
      bareName(inputs),
      text(inputs, "type"),
      ...(identifier === "" ? [] : [identifier]),
    ].join("_");
  },
  outputs: (_at, inputs) => ({ allowOverwrite: false, fqdn: bareName(inputs) }),
  replaceOn: ["name", "zoneId"],
};

/** The name as Route 53 keeps it: in small letters and without the last period. */
function bareName(inputs: PropertyMap): string {
  return text(inputs, "name").replace(/\.$/, "").toLowerCase();
}

function bareZone(inputs: PropertyMap): string {
  return text(inputs, "zoneId").replace(/^\/?hostedzone\//, "");
}
