import {
  isList,
  isPropertyMap,
  type PropertyMap,
  type PropertyValue,
} from "../../../property-values";
import { knownAt } from "../../check/properties-at";
import type { WorldConstraint } from "../../check/world-constraints";
import { jsonObjectOf } from "../sqs/json-object";

const PUT = "https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html";

/** Who may do this may change the policy again. */
const CHANGE = "kms:PutKeyPolicy";

/** A policy that lets nobody change it would lock everybody out of the key for ever. */
export const staysChangeable: WorldConstraint = (inputs) => {
  const policy = jsonObjectOf(knownAt(inputs, "policy"));
  const mayLockOut = knownAt(inputs, "bypassPolicyLockoutSafetyCheck") === true;
  return policy === undefined || mayLockOut || allowsChange(policy)
    ? []
    : [
        {
          property: "policy.Statement",
          given: `none that allows ${CHANGE}`,
          expected:
            "one that does, or bypassPolicyLockoutSafetyCheck (MalformedPolicyDocumentException)",
          source: PUT,
        },
      ];
};

function allowsChange({ Statement: statement = [] }: PropertyMap): boolean {
  const statements = isList(statement) ? statement : [statement];
  return statements.some(
    (one) => isPropertyMap(one) && one["Effect"] === "Allow" && allows(one, CHANGE),
  );
}

function allows(statement: PropertyMap, action: string): boolean {
  const { Action: actions, NotAction: others } = statement;
  return actions === undefined ? !names(others, action) : names(actions, action);
}

/** Whether a pattern, or one of several, fits an action: `*` stands for any characters, `?` for one. */
function names(patterns: PropertyValue | undefined, action: string): boolean {
  const all = isList(patterns) ? patterns : [patterns];
  return all.some((pattern) => typeof pattern === "string" && wildcard(pattern).test(action));
}

function wildcard(pattern: string): RegExp {
  const literal = pattern.replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${literal.replaceAll("*", ".*").replaceAll("?", ".")}$`, "i");
}
