import { type Constraint, documented } from "../../check/constraint";
import { form, oneOf, range } from "../../check/constraints";
import { shown } from "../../check/fault";
import { placesAt } from "../../check/properties-at";

const METADATA =
  "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceMetadataOptionsRequest.html";
const TYPES = "https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html";
const SHUTDOWN = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html";
const CREDITS =
  "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreditSpecificationRequest.html";
const USER_DATA = "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html";

/** What user data may take before it is encoded. */
const MOST_BYTES = 16384;

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** What an instance and a launch template spell alike. */
export const machine: readonly Constraint[] = [
  documented(METADATA, [
    oneOf("metadataOptions.httpEndpoint", ["enabled", "disabled"]),
    oneOf("metadataOptions.httpProtocolIpv6", ["enabled", "disabled"]),
    range("metadataOptions.httpPutResponseHopLimit", 1, 64),
    oneOf("metadataOptions.httpTokens", ["optional", "required"]),
    oneOf("metadataOptions.instanceMetadataTags", ["enabled", "disabled"]),
  ]),
  documented(TYPES, [
    form(
      "instanceType",
      /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/,
      "the name of an instance type, such as t3.micro",
    ),
  ]),
  documented(SHUTDOWN, [oneOf("instanceInitiatedShutdownBehavior", ["stop", "terminate"])]),
  documented(CREDITS, [oneOf("creditSpecification.cpuCredits", ["standard", "unlimited"])]),
];

/** User data as text, which the provider encodes. */
export function plainUserData(path: string): Constraint {
  return documented(USER_DATA, [atMostBytes(path, (text) => Buffer.byteLength(text))]);
}

/** User data that is base64 already. */
export function encodedUserData(path: string): Constraint {
  return documented(USER_DATA, [
    form(path, BASE64, "base64"),
    atMostBytes(path, (text) => Buffer.from(text, "base64").length),
  ]);
}

function atMostBytes(path: string, bytesOf: (text: string) => number): Constraint {
  return (inputs) =>
    placesAt(inputs, path).flatMap(({ path: property, value, isSecret, isUnknown }) => {
      const bytes = isUnknown || typeof value !== "string" ? 0 : bytesOf(value);
      return bytes <= MOST_BYTES
        ? []
        : [
            {
              property,
              given: `${shown(value, isSecret)} (${bytes} bytes)`,
              expected: `at most ${MOST_BYTES} bytes`,
            },
          ];
    });
}
