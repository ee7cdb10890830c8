import { type Constraint, documented } from "../../check/constraint";
import { absent, atMost, form, length, lessThan, oneOf, range } from "../../check/constraints";
import { when } from "../../check/conditions";

const CREATE =
  "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html";
const MATCHER =
  "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Matcher.html";

const NUMBER = /^\d+$/;
const HTTP_CODES = /^[2-5]\d\d(?:-[2-5]\d\d)?(?:,[2-5]\d\d(?:-[2-5]\d\d)?)*$/;
const GRPC_CODES = /^\d{1,2}(?:-\d{1,2})?(?:,\d{1,2}(?:-\d{1,2})?)*$/;

/** The range of a port holds for a number alone. */
const portNumber: Constraint = (inputs) =>
  range(
    "healthCheck.port",
    1,
    65536,
  )(inputs).filter(({ given }) => NUMBER.test(given.replaceAll('"', "")));

/** The constraints on the health check of a target group. */
export const healthCheck: readonly Constraint[] = [
  documented(CREATE, [
    range("healthCheck.healthyThreshold", 2, 10),
    range("healthCheck.unhealthyThreshold", 2, 10),
    range("healthCheck.interval", 5, 300),
    range("healthCheck.timeout", 2, 120),
    when(
      "healthCheck.protocol",
      [undefined, "HTTP", "HTTPS"],
      [lessThan("healthCheck.timeout", "healthCheck.interval")],
    ),
    length("healthCheck.path", 1, 1024),
    form("healthCheck.path", /^\//, "a path that begins with a slash"),
    oneOf("healthCheck.protocol", ["HTTP", "HTTPS", "TCP"]),
    form("healthCheck.port", /^(?:traffic-port|\d+)$/, "traffic-port or the number of a port"),
    portNumber,
    when(
      "healthCheck.protocol",
      ["TCP"],
      [
        atMost("healthCheck.timeout", "healthCheck.interval"),
        absent("healthCheck.matcher"),
        absent("healthCheck.path"),
      ],
    ),
    when("protocol", ["HTTP", "HTTPS"], [oneOf("healthCheck.protocol", ["HTTP", "HTTPS"])]),
    when("targetType", ["lambda"], [oneOf("healthCheck.protocol", ["HTTP", "HTTPS"])]),
  ]),
  documented(MATCHER, [
    when(
      "protocolVersion",
      [undefined, "HTTP1", "HTTP2"],
      [form("healthCheck.matcher", HTTP_CODES, "HTTP codes, such as 200,202 or 200-299")],
    ),
    when(
      "protocolVersion",
      ["GRPC"],
      [form("healthCheck.matcher", GRPC_CODES, "gRPC codes from 0 to 99, such as 0,1 or 0-5")],
    ),
  ]),
];
