import { asText, type PropertyMap } from "../../property-values";
import { ipv4Block } from "./constraints";
import { type Fault, shown } from "./fault";
import { knownAt, knownPlace, type Place } from "./properties-at";

/** The properties of a resource that exists, by its type and its id, ARN or name. */
export type Lookup = (type: string, name: string) => PropertyMap | undefined;

/** The properties of every resource of a type. */
export type LookupAll = (type: string) => readonly PropertyMap[];

/** A rule between a resource's inputs and a resource that they name. It holds nothing while that is not known. */
export type WorldConstraint = (
  inputs: PropertyMap,
  lookup: Lookup,
  all?: LookupAll,
) => readonly Fault[];

/**
 * A block of addresses that lies in one of another resource's: `insideOf("cidrBlock", "vpcId", VPC, "cidrBlock")`.
 *
 * @param furtherType type of resources that add blocks to the other one, which they name by the same property
 */
export function insideOf(
  path: string,
  reference: string,
  type: string,
  blocks: string,
  furtherType?: string,
): WorldConstraint {
  return (inputs, lookup, all = () => []) => {
    const own = knownPlace(inputs, path);
    const theirs = placeOfNamed(inputs, reference, type, blocks, lookup);
    const [block, around] = [ipv4Block(own?.value), ipv4Block(theirs?.value)];
    const further = (furtherType === undefined ? [] : all(furtherType))
      .filter((other) => other[reference] === knownAt(inputs, reference))
      .map((other) => ipv4Block(knownAt(other, blocks)));
    return block === undefined ||
      around === undefined ||
      [around, ...further].some((one) => one !== undefined && block.isInSubnet(one))
      ? []
      : [
          {
            property: path,
            given: words(own),
            expected: `a block inside ${words(theirs)}, the ${blocks} of ${reference}`,
          },
        ];
  };
}

/** A property that must fit another resource's; `fits` tells whether, `expected` what would. */
export function agrees(
  path: string,
  reference: string,
  type: string,
  otherPath: string,
  fits: (own: string, theirs: string) => boolean,
): WorldConstraint {
  return (inputs, lookup) => {
    const own = knownPlace(inputs, path);
    const theirs = placeOfNamed(inputs, reference, type, otherPath, lookup);
    return own === undefined ||
      theirs === undefined ||
      fits(asText(own.value), asText(theirs.value))
      ? []
      : [
          {
            property: path,
            given: words(own),
            expected: `what fits ${otherPath} ${words(theirs)} of ${reference}`,
          },
        ];
  };
}

/** What stands at a path of the resource that an input names. */
function placeOfNamed(
  inputs: PropertyMap,
  reference: string,
  type: string,
  path: string,
  lookup: Lookup,
): Place | undefined {
  const name = knownAt(inputs, reference);
  const other = typeof name === "string" ? lookup(type, name) : undefined;
  return other && knownPlace(other, path);
}

function words(place: Place | undefined): string {
  return place === undefined ? "nothing" : shown(place.value, place.isSecret);
}
