import { type Constraint, documented } from "../../check/constraint";
import { absent, exactlyOne, range, required } from "../../check/constraints";
import { where, without } from "../../check/conditions";
import { eachBlock } from "../../check/each-block";
import { placesAt } from "../../check/properties-at";
import { label, visibility, wafName } from "./names";
import { exactlyOneAction, GROUPS, statement } from "./statements";

const RULE = "https://docs.aws.amazon.com/waf/latest/APIReference/API_Rule.html";

/** Two rules must not share one of these. */
function distinct(property: string): Constraint {
  return (inputs) => {
    const places = placesAt(inputs, `rules[].${property}`).filter(({ isUnknown }) => !isUnknown);
    return places
      .filter(({ value }, index) => places.findIndex((other) => other.value === value) < index)
      .map(({ path, value }) => ({
        property: path,
        given: JSON.stringify(value),
        expected: `a ${property} that no other rule has`,
      }));
  };
}

/**
 * A rule with a statement of its own acts itself; one that names a group of rules leaves the acting to them, or overrides
 * all of them.
 */
const actsOrOverrides: readonly Constraint[] = [
  ...GROUPS.map((kind) =>
    where(`statement.${kind}`, [required("overrideAction"), absent("action")]),
  ),
  without(
    GROUPS.map((kind) => `statement.${kind}`),
    [required("action"), absent("overrideAction")],
  ),
];

/** The constraints on the rules of a web ACL. */
export const rules: readonly Constraint[] = [
  documented(RULE, [
    distinct("name"),
    distinct("priority"),
    eachBlock("rules[]", [
      ...wafName("name"),
      range("priority", 0, 2147483647),
      ...actsOrOverrides,
      exactlyOneAction("action"),
      eachBlock("overrideAction", [exactlyOne("count", "none")]),
      ...visibility("visibilityConfig"),
      ...label("ruleLabels[].name"),
      range("captchaConfig.immunityTimeProperty.immunityTime", 60, 259200),
      range("challengeConfig.immunityTimeProperty.immunityTime", 300, 259200),
      statement("statement"),
    ]),
  ]),
];
