import { type Constraint, documented } from "../../check/constraint";
import {
  arn,
  atLeastOne,
  entries,
  form,
  length,
  oneOf,
  range,
  required,
} from "../../check/constraints";
import { when } from "../../check/conditions";
import type { PropertyMap, PropertyValue } from "../../../property-values";
import { knownAt } from "../../check/properties-at";
import { eachBlock } from "../../check/each-block";
import { authentication, lastActs, SIGN_IN } from "./authentication";

const ACTION =
  "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Action.html";
const REDIRECT =
  "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RedirectActionConfig.html";
const FIXED =
  "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_FixedResponseActionConfig.html";
const FORWARD =
  "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ForwardActionConfig.html";

/** What a redirect keeps of a request where it names nothing else. */
const SAME_ADDRESS = {
  host: "#{host}",
  path: "/#{path}",
  port: "#{port}",
  protocol: "#{protocol}",
};

/** Which block an action of a type needs. */
const NEEDED: Readonly<Record<string, string>> = {
  ...SIGN_IN,
  "fixed-response": "fixedResponse",
  redirect: "redirect",
};

/** The defaults of the actions at a path, such as `actions[]`. */
export function actionDefaults(path: string): Record<string, PropertyValue> {
  return Object.fromEntries(
    Object.entries({
      ...Object.fromEntries(
        Object.entries(SAME_ADDRESS).map(([name, value]) => [`redirect.${name}`, value]),
      ),
      "forward.stickiness.enabled": false,
      "forward.targetGroups[].weight": 1,
      "redirect.query": "#{query}",
    }).map(([name, value]) => [`${path}.${name}`, value]),
  );
}

/** The constraints on the actions at a path. */
export function actions(path: string): Constraint {
  const each = eachAction(path);
  const last = documented(ACTION, [lastActs(path)]);
  return (inputs) => [...each(inputs), ...last(inputs)];
}

function eachAction(path: string): Constraint {
  return eachBlock(path, [
    documented(ACTION, [
      oneOf("type", [...Object.keys(NEEDED), "forward", "jwt-validation"]),
      range("order", 1, 50000),
      arn("targetGroupArn"),
      when("type", ["forward"], [atLeastOne("targetGroupArn", "forward")]),
      ...Object.entries(NEEDED).map(([type, block]) => when("type", [type], [required(block)])),
    ]),
    documented(FORWARD, [
      entries("forward.targetGroups", 1, 5),
      arn("forward.targetGroups[].arn"),
      range("forward.targetGroups[].weight", 0, 999),
      range("forward.stickiness.duration", 1, 604800),
    ]),
    documented(REDIRECT, [
      oneOf("redirect.statusCode", ["HTTP_301", "HTTP_302"]),
      oneOf("redirect.protocol", ["#{protocol}", "HTTP", "HTTPS"]),
      length("redirect.host", 1, 128),
      length("redirect.path", 1, 128),
      length("redirect.query", 0, 128),
      form("redirect.path", /^\//, "a path that begins with a slash"),
      form("redirect.port", /^(?:#\{port\}|\d{1,5})$/, "#{port} or the number of a port"),
      goesElsewhere,
    ]),
    documented(FIXED, [
      oneOf("fixedResponse.contentType", [
        "application/javascript",
        "application/json",
        "text/css",
        "text/html",
        "text/plain",
      ]),
      form("fixedResponse.statusCode", /^[245]\d\d$/, "a code of the form 2XX, 4XX or 5XX"),
      length("fixedResponse.messageBody", 0, 1024),
    ]),
    ...authentication,
  ]);
}

/** A redirect to the very address of the request goes round for ever. */
const goesElsewhere: Constraint = (inputs: PropertyMap) =>
  Object.entries(SAME_ADDRESS).every(
    ([name, value]) => knownAt(inputs, `redirect.${name}`) === value,
  )
    ? [
        {
          property: "redirect",
          given: "the address of the request",
          expected: "another protocol, host, port or path",
        },
      ]
    : [];
