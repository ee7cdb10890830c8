import {
  asText,
  isPropertyMap,
  type PropertyMap,
  type PropertyValue,
} from "../../../property-values";
import { type Constraint, documented } from "../../check/constraint";
import { arn, form, length, oneOf, range } from "../../check/constraints";
import type { Fault } from "../../check/fault";
import { isGiven, knownAt, placesAt } from "../../check/properties-at";
import type { WorldConstraint } from "../../check/world-constraints";
import { LISTENER } from "./tokens";

const API = "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference";
const USERS =
  "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html";

/** The blocks of the actions that let visitors sign in, by the type of the action. */
export const SIGN_IN: Readonly<Record<string, string>> = {
  "authenticate-cognito": "authenticateCognito",
  "authenticate-oidc": "authenticateOidc",
};

/** Actions that answer a request; what else is done to it comes before. */
const FINAL = ["fixed-response", "forward", "redirect"];

/** Every type of action. */
const KINDS: readonly string[] = [...Object.keys(SIGN_IN), ...FINAL, "jwt-validation"];

const ENDPOINTS = ["authorizationEndpoint", "issuer", "tokenEndpoint", "userInfoEndpoint"];

/** What the provider fills into the actions of a rule that let visitors sign in; into a listener's it fills nothing. */
export function signInDefaults(path: string): Record<string, PropertyValue> {
  return Object.fromEntries(
    Object.values(SIGN_IN).flatMap((block): [string, PropertyValue][] => [
      [`${path}.${block}.scope`, "openid"],
      [`${path}.${block}.sessionCookieName`, "AWSELBAuthSessionCookie"],
      [`${path}.${block}.sessionTimeout`, 604800],
    ]),
  );
}

/** The constraints on one action that lets visitors sign in. */
export const authentication: readonly Constraint[] = [
  ...Object.values(SIGN_IN).map((block) =>
    documented(`${API}/API_${block.replace("a", "A")}ActionConfig.html`, [
      oneOf(`${block}.onUnauthenticatedRequest`, ["allow", "authenticate", "deny"]),
      range(`${block}.sessionTimeout`, 1, 604800),
      fewParameters(`${block}.authenticationRequestExtraParams`),
    ]),
  ),
  documented(`${API}/API_AuthenticateCognitoActionConfig.html`, [
    arn("authenticateCognito.userPoolArn"),
    length("authenticateCognito.userPoolClientId", 1, 128),
    length("authenticateCognito.userPoolDomain", 1, 253),
  ]),
  documented(`${API}/API_AuthenticateOidcActionConfig.html`, [
    ...ENDPOINTS.map((name) =>
      form(`authenticateOidc.${name}`, /^https:\/\/[^/]/, "an address that begins https://"),
    ),
  ]),
];

/** At most ten parameters for the address that visitors are sent to. */
function fewParameters(path: string): Constraint {
  return (inputs) => {
    const parameters = knownAt(inputs, path);
    const names = isPropertyMap(parameters) ? Object.keys(parameters) : [];
    return names.length <= 10
      ? []
      : [{ property: path, given: `${names.length} parameters`, expected: "at most 10" }];
  };
}

/** Exactly one of the actions at a path answers, and it comes last by its order. */
export function lastActs(path: string): Constraint {
  return (inputs) => {
    const all = placesAt(inputs, path);
    const types = all.map(({ value }) =>
      isPropertyMap(value) ? knownAt(value, "type") : undefined,
    );
    const isOpen = types.some((type) => !KINDS.includes(asText(type))) || all.some(orderIsOpen);
    if (all.length === 0 || isOpen) {
      return [];
    }
    const inOrder = all
      .map(({ value }, index) => ({ order: orderOf(value) ?? index + 1, type: types[index] ?? "" }))
      .sort((one, other) => one.order - other.order)
      .map(({ type }) => asText(type));
    const isFinal = inOrder.map((type) => FINAL.includes(type));
    return isFinal.indexOf(true) === isFinal.length - 1
      ? []
      : [
          {
            property: path.replace("[]", ""),
            given: inOrder.join(", "),
            expected: `one action of ${FINAL.join(", ")}, as the last`,
          },
        ];
  };
}

function orderIsOpen({ value }: { readonly value: PropertyValue }): boolean {
  return isPropertyMap(value) && isGiven(value, "order") && orderOf(value) === undefined;
}

function orderOf(action: PropertyValue): number | undefined {
  const order = isPropertyMap(action) ? knownAt(action, "order") : undefined;
  return typeof order === "number" ? order : undefined;
}

/** The sign-in of a listener without encryption is refused. */
export const signsInOverHttps: WorldConstraint = (inputs) =>
  signInFaults(inputs, "defaultActions[]", knownAt(inputs, "protocol"));

/** The same for a rule, whose listener tells. */
export const rulesSignInOverHttps: WorldConstraint = (inputs, lookup) => {
  const arnOfListener = knownAt(inputs, "listenerArn");
  const listener = typeof arnOfListener === "string" ? lookup(LISTENER, arnOfListener) : undefined;
  return signInFaults(inputs, "actions[]", listener && knownAt(listener, "protocol"));
};

function signInFaults(
  inputs: PropertyMap,
  path: string,
  protocol: PropertyValue | undefined,
): Fault[] {
  return protocol === undefined || protocol === "HTTPS"
    ? []
    : placesAt(inputs, `${path}.type`)
        .filter(({ value }) => typeof value === "string" && Object.hasOwn(SIGN_IN, value))
        .map(({ path: property, value }) => ({
          property,
          given: `${JSON.stringify(value)} on a listener of ${asText(protocol)}`,
          expected: "a listener of HTTPS",
          source: USERS,
        }));
}
