import type { Constraint } from "../../check/constraint";
import { knownAt } from "../../check/properties-at";

/** How far the most and the least healthy percentage may lie apart. */
const WIDEST = 100;

/** The two percentages of a block, not too far apart. */
export function healthyRange(block: string): Constraint {
  return (inputs) => {
    const [least, most] = ["min", "max"].map((end) =>
      knownAt(inputs, `${block}.${end}HealthyPercentage`),
    );
    return typeof least !== "number" || typeof most !== "number" || most - least <= WIDEST
      ? []
      : [
          {
            property: `${block}.maxHealthyPercentage`,
            given: String(most),
            expected: `at most ${WIDEST} more than minHealthyPercentage (${least})`,
          },
        ];
  };
}
