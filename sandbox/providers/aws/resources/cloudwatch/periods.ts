import type { Constraint } from "../../check/constraint";
import { shown } from "../../check/fault";
import { knownAt, placesAt } from "../../check/properties-at";

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86400;
const WEEK = 604800;

/** A period in seconds: one of some short ones, or minutes. */
export function period(path: string, short: readonly number[]): Constraint {
  return (inputs) =>
    placesAt(inputs, path)
      .filter(({ isUnknown, value }) => {
        const seconds = Number(value);
        const isMinutes = seconds > 0 && seconds % MINUTE === 0;
        return !isUnknown && !isMinutes && !short.includes(seconds);
      })
      .map((place) => ({
        property: place.path,
        given: shown(place.value, place.isSecret),
        expected: `${short.join(", ")} or a multiple of ${MINUTE}`,
      }));
}

/** All periods that an alarm looks at are within a day, or within a week where each is an hour or longer. */
export const evaluatedTime: Constraint = (inputs) => {
  const [length, periods] = [knownAt(inputs, "period"), knownAt(inputs, "evaluationPeriods")];
  if (typeof length !== "number" || typeof periods !== "number") {
    return [];
  }
  const most = length < HOUR ? DAY : WEEK;
  return length * periods <= most
    ? []
    : [
        {
          property: "evaluationPeriods",
          given: `${periods} periods of ${length} seconds`,
          expected: `at most ${most} seconds in all`,
        },
      ];
};
