import {
  isList,
  isPropertyMap,
  type PropertyMap,
  type PropertyValue,
} from "../../../property-values";
import type { Constraint } from "../../check/constraint";
import {
  absent,
  atLeastOne,
  conflicting,
  entries,
  form,
  oneOf,
  range,
  required,
} from "../../check/constraints";
import { when } from "../../check/conditions";
import { eachBlock } from "../../check/each-block";
import { shown } from "../../check/fault";
import { knownAt, knownPlace, placesAt } from "../../check/properties-at";

const RULES = "policy.rules";
const AGED = ["sinceImagePulled", "sinceImagePushed", "sinceImageTransitioned"];

const rule: readonly Constraint[] = [
  required("rulePriority"),
  range("rulePriority", 1, 2_147_483_647),
  oneOf("action.type", ["expire", "transition"]),
  required("action.type"),
  required("selection.tagStatus"),
  oneOf("selection.tagStatus", ["any", "tagged", "untagged"]),
  required("selection.countType"),
  oneOf("selection.countType", ["imageCountMoreThan", ...AGED]),
  required("selection.countNumber"),
  range("selection.countNumber", 1, 2_147_483_647),
  when("selection.countType", AGED, [required("selection.countUnit")]),
  when("selection.countType", ["imageCountMoreThan"], [absent("selection.countUnit")]),
  form("selection.countUnit", /^days$/, "days"),
  when(
    "selection.tagStatus",
    ["tagged"],
    [
      atLeastOne("selection.tagPatternList", "selection.tagPrefixList"),
      conflicting("selection.tagPatternList", "selection.tagPrefixList"),
    ],
  ),
  when(
    "selection.tagStatus",
    ["any", "untagged"],
    [absent("selection.tagPatternList"), absent("selection.tagPrefixList")],
  ),
];

/** The rules of a lifecycle policy in JSON. */
export const lifecycleRules: Constraint = (inputs) => {
  const place = knownPlace(inputs, "policy");
  const policy = parsed(place?.value);
  if (place === undefined || policy === undefined) {
    return place === undefined
      ? []
      : [
          {
            property: "policy",
            given: shown(place.value, place.isSecret),
            expected: "a lifecycle policy in JSON: an object with rules",
          },
        ];
  }
  return [
    entries(RULES, 1, 50),
    eachBlock(`${RULES}[]`, rule),
    distinctPriorities,
    anyComesLast,
  ].flatMap((constraint) => constraint({ policy }));
};

function distinctPriorities(inputs: PropertyMap): ReturnType<Constraint> {
  const priorities = placesAt(inputs, `${RULES}[].rulePriority`);
  return priorities
    .filter(({ value }, index) => priorities.findIndex((one) => one.value === value) !== index)
    .map(({ path, value }) => ({
      property: path,
      given: shown(value, false),
      expected: "a priority that no other rule has",
    }));
}

/** A rule for any image would leave nothing to the rules after it. */
function anyComesLast(inputs: PropertyMap): ReturnType<Constraint> {
  const priorities = placesAt(inputs, `${RULES}[].rulePriority`).map(({ value }) => Number(value));
  return placesAt(inputs, `${RULES}[]`).flatMap(({ path, value }) => {
    const own = isPropertyMap(value) ? value : {};
    const priority = Number(knownAt(own, "rulePriority"));
    return knownAt(own, "selection.tagStatus") === "any" && priority < Math.max(...priorities)
      ? [
          {
            property: `${path}.rulePriority`,
            given: String(priority),
            expected: "the highest of all for tagStatus any",
          },
        ]
      : [];
  });
}

function parsed(value: PropertyValue | undefined): PropertyMap | undefined {
  if (typeof value !== "string") {
    return undefined;
  }
  try {
    const read = JSON.parse(value) as PropertyValue;
    return isPropertyMap(read) && isList(read["rules"]) ? read : undefined;
  } catch {
    // The caller refuses whatever is no policy.
    return undefined;
  }
}
