import { asText, isPropertyMap, type PropertyMap } from "../../../property-values";
import { text } from "../../aws-resource";
import type { Constraint } from "../../check/constraint";
import { arn, form, oneOf } from "../../check/constraints";
import { eachBlock } from "../../check/each-block";
import { type Fault, shown } from "../../check/fault";
import { isGiven, knownPlace, placesAt, textsAt } from "../../check/properties-at";
import { distinct } from "./distinct";

const REGION = /^[a-z]{2,4}(?:-[a-z]+)+-\d+$/;

/** The Region of what an ARN names, as the ARN tells it. */
export function regionOfArn(inputs: PropertyMap, path: string): string {
  const [, , , region = ""] = (textsAt(inputs, path)[0] ?? "").split(":");
  return region;
}

/** A key encrypts in its own Region: that of the replica, which one of its properties tells. */
export function keyOfRegion(property: string): Constraint {
  return (replica) => {
    const place = knownPlace(replica, "kmsKeyArn");
    const [own, wanted] = [regionOfArn(replica, "kmsKeyArn"), text(replica, property)];
    return place === undefined || own === "" || wanted === "" || own === wanted
      ? []
      : [
          {
            property: "kmsKeyArn",
            given: shown(place.value, place.isSecret),
            expected: `a key of ${wanted}`,
          },
        ];
  };
}

/** The table's own Region is told by itself or, beside the provider's, by its key. */
const otherRegion: Constraint = (inputs) => {
  const own = text(inputs, "region") || regionOfArn(inputs, "serverSideEncryption.kmsKeyArn");
  return placesAt(inputs, "replicas[].regionName")
    .filter(({ value }) => own !== "" && value === own)
    .map(({ path }) => ({
      property: path,
      given: JSON.stringify(own),
      expected: "another Region than the table's own",
    }));
};

/**
 * DynamoDB replicates what a stream tells. It turns one on by itself, which the provider turns off again at the next
 * deployment where the program does not ask for it; DynamoDB then refuses that.
 */
const streamsWhatItReplicates: Constraint = (inputs) => {
  const isReplicated = placesAt(inputs, "replicas[]").some(({ isUnknown }) => !isUnknown);
  const isStrong = textsAt(inputs, "replicas[].consistencyMode").includes("STRONG");
  return isReplicated && !isStrong
    ? [
        ...otherThan(inputs, "streamEnabled", "true"),
        ...otherThan(inputs, "streamViewType", "NEW_AND_OLD_IMAGES"),
      ]
    : [];
};

function otherThan(inputs: PropertyMap, property: string, wanted: string): Fault[] {
  const place = knownPlace(inputs, property);
  const isUnknown = place === undefined && isGiven(inputs, property);
  return isUnknown || (place !== undefined && asText(place.value) === wanted)
    ? []
    : [
        {
          property,
          given: place === undefined ? "nothing" : shown(place.value, place.isSecret),
          expected: `${wanted} beside replicas`,
        },
      ];
}

/** What cannot be, or cannot stay, of the tables in other Regions. */
export const replicas: readonly Constraint[] = [
  form("replicas[].regionName", REGION, "a Region, such as eu-west-1"),
  distinct(["replicas[].regionName"], "a Region that no other replica has"),
  arn("replicas[].kmsKeyArn"),
  oneOf("replicas[].consistencyMode", ["EVENTUAL", "STRONG"]),
  eachBlock("replicas[]", [keyOfRegion("regionName")]),
  otherRegion,
  streamsWhatItReplicates,
];

/** The tables in all Regions are encrypted with keys of one kind: the customer's in each, or in none. */
export const sameKindOfKey: Constraint = (inputs) => {
  const isOwnKey = isGiven(inputs, "serverSideEncryption.kmsKeyArn");
  return placesAt(inputs, "replicas[]")
    .filter(({ value }) => isPropertyMap(value) && isGiven(value, "kmsKeyArn") !== isOwnKey)
    .map(({ path }) => ({
      property: `${path}.kmsKeyArn`,
      given: isOwnKey ? "nothing" : "a key",
      expected: isOwnKey
        ? "a key of the replica's Region, since the table has one"
        : "no value, since serverSideEncryption names no key",
    }));
};
