import type { PropertyMap } from "../../property-values";
import { shown, type Fault } from "./fault";
import { placesAt } from "./properties-at";
import { asText, isPropertyMap, revealed } from "../../property-values";

const SOURCE =
  "https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html";

/** What AWS allows of the tags of a resource. */
const [MOST_TAGS, LONGEST_KEY, LONGEST_VALUE] = [50, 128, 256];

/** What is wrong with the tags of a resource of any type. */
export function tagFaults(inputs: PropertyMap): Fault[] {
  return placesAt(inputs, "tags").flatMap(({ value, isSecret }) => {
    if (!isPropertyMap(value)) {
      return [];
    }
    const entries = Object.entries(value);
    const tooMany: Fault[] =
      entries.length > MOST_TAGS
        ? [{ property: "tags", given: `${entries.length} tags`, expected: `at most ${MOST_TAGS}` }]
        : [];
    const faults = entries.flatMap(([key, tag]) =>
      tagFault(key, shown(tag, isSecret), asText(revealed(tag))),
    );
    return [...tooMany, ...faults].map((fault) => ({ ...fault, source: SOURCE }));
  });
}

function tagFault(key: string, given: string, value: string): Fault[] {
  const property = `tags.${key}`;
  if (key.length === 0 || key.length > LONGEST_KEY) {
    return [
      { property, given: `a key of ${key.length} characters`, expected: `1 to ${LONGEST_KEY}` },
    ];
  }
  if (key.toLowerCase().startsWith("aws:")) {
    return [
      {
        property,
        given: `the key ${JSON.stringify(key)}`,
        expected: "no key that begins with aws:",
      },
    ];
  }
  return value.length > LONGEST_VALUE
    ? [
        {
          property,
          given: `${given} (${value.length} characters)`,
          expected: `at most ${LONGEST_VALUE} characters`,
        },
      ]
    : [];
}
