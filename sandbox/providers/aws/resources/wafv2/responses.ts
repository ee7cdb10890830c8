import { type Constraint, documented } from "../../check/constraint";
import { length, oneOf, range } from "../../check/constraints";
import { placesAt } from "../../check/properties-at";
import { wafName } from "./names";

const RESPONSE = "https://docs.aws.amazon.com/waf/latest/APIReference/API_CustomResponse.html";

/** Where requests are answered in the place of the application. */
const RESPONSES = ["defaultAction.block.customResponse", "rules[].action.block.customResponse"];

/** A response names one of the bodies that stand beside it. */
const knownBodies: Constraint = (inputs) => {
  const keys = placesAt(inputs, "customResponseBodies[].key");
  return keys.some(({ isUnknown }) => isUnknown)
    ? []
    : RESPONSES.flatMap((response) => placesAt(inputs, `${response}.customResponseBodyKey`))
        .filter(
          ({ isUnknown, value }) => !isUnknown && !keys.some((known) => known.value === value),
        )
        .map(({ path, value }) => ({
          property: path,
          given: JSON.stringify(value),
          expected: "the key of one of customResponseBodies",
        }));
};

/** The constraints on the answers that a web ACL or a rule group gives itself. */
export const responses: Constraint = documented(RESPONSE, [
  ...RESPONSES.map((response) => range(`${response}.responseCode`, 200, 599)),
  ...wafName("customResponseBodies[].key"),
  length("customResponseBodies[].content", 1, 10240),
  oneOf("customResponseBodies[].contentType", ["APPLICATION_JSON", "TEXT_HTML", "TEXT_PLAIN"]),
  knownBodies,
]);
