import { asText } from "../../../property-values";
import type { Constraint } from "../../check/constraint";
import { isGiven, knownAt, knownPlace } from "../../check/properties-at";

const SECONDS: Readonly<Record<string, number>> = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86400,
};

/** Units that the validity of a token is told in. */
export const TIME_UNITS = Object.keys(SECONDS);

/** A token and how long it may count, in seconds. */
interface Token {
  readonly name: "accessToken" | "idToken" | "refreshToken";
  readonly unit: string;
  readonly least: number;
  readonly most: number;
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html */
const TOKENS: readonly Token[] = [
  { name: "accessToken", unit: "hours", least: 300, most: 86400 },
  { name: "idToken", unit: "hours", least: 300, most: 86400 },
  { name: "refreshToken", unit: "days", least: 3600, most: 315360000 },
];

/** How long each kind of token counts, whatever the unit. */
export const tokenValidity: Constraint = (inputs) =>
  TOKENS.flatMap(({ name, unit: usual, least, most }) => {
    const path = `tokenValidityUnits.${name}`;
    const validity = knownPlace(inputs, `${name}Validity`);
    const unit = isGiven(inputs, path) ? knownAt(inputs, path) : usual;
    const factor = typeof unit === "string" ? SECONDS[unit] : undefined;
    // 0 stands for the usual validity.
    if (validity === undefined || factor === undefined || validity.value === 0) {
      return [];
    }
    const seconds = Number(validity.value) * factor;
    return seconds >= least && seconds <= most
      ? []
      : [
          {
            property: validity.path,
            given: `${asText(validity.value)} ${asText(unit)}`,
            expected: `${least} to ${most} seconds in all`,
          },
        ];
  });
