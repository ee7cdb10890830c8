import type { PropertyPath } from "./property-path";
import { ZoneTally } from "./zone-tally";

/**
 * How sure a placement is.
 *
 * - `exact`: the zone of every entry is known.
 * - `at-most`: the subnets are of this stack, but which of them, or where AWS puts them, comes later.
 * - `outside`: subnets that the stack does not hold, or nothing is known.
 */
export type Certainty = "exact" | "at-most" | "outside";

/** The Availability Zones that a resource stands in, as far as the stack tells. */
export interface Placement {
  /** How sure it is; the bounds hold in every case. */
  readonly certainty: Certainty;
  /** The number of zones that are proven to differ. */
  readonly atLeast: number;
  /** The number of zones that there can be; `Infinity` when there is no bound. */
  readonly atMost: number;
  /** The zones, sorted; for `at-most` those that it can be, for `outside` those that are known. */
  readonly zones: readonly string[];
  /** The subnet ids that the stack does not hold. */
  readonly outside: readonly string[];
  /** The property that says so; `undefined` when the program sets none. */
  readonly path: PropertyPath | undefined;
  /** Whether that property holds subnets or zones. */
  readonly by: "subnets" | "zones";
  /** The zones that it surely stands in. */
  readonly certain: ZoneTally;
  /** The zones that it can stand in, as far as `certainty` goes. */
  readonly possible: ZoneTally;
}

/** What a placement proves about a wanted number of zones. */
export type Verdict = "satisfied" | "violated" | "undecided";

/** Judges a placement: what is not proven either way is undecided. */
export function judge(placement: Placement, minimumZones: number): Verdict {
  if (placement.atMost < minimumZones) {
    return "violated";
  }
  return placement.atLeast >= minimumZones ? "satisfied" : "undecided";
}

/** Where a resource stands of which nothing is said. */
export const nowhere: Placement = {
  certainty: "outside",
  atLeast: 0,
  atMost: Infinity,
  zones: [],
  outside: [],
  path: undefined,
  by: "subnets",
  certain: new ZoneTally(),
  possible: new ZoneTally(),
};

/** What holds whichever of two placements is the real one. */
export function either(one: Placement, other: Placement): Placement {
  const agree = one.zones.join() === other.zones.join() && one.certainty === other.certainty;
  return {
    ...one,
    certainty: agree ? one.certainty : "outside",
    atLeast: Math.min(one.atLeast, other.atLeast),
    atMost: Math.max(one.atMost, other.atMost),
    zones: agree ? one.zones : [],
    outside: [...new Set([...one.outside, ...other.outside])],
    certain: agree ? one.certain : new ZoneTally(),
    possible: both(one.possible, other.possible),
  };
}

/** Where several resources stand, taken as one: each of them, at the same time. */
export function together(placements: readonly Placement[]): Placement {
  const [first, ...others] = placements;
  return others.reduce((sum, each): Placement => {
    const certain = both(sum.certain, each.certain);
    const possible = both(sum.possible, each.possible);
    const certainty = leastSure(sum.certainty, each.certainty);
    const bound = certainty === "outside" ? Infinity : possible.atMost;
    return {
      certainty,
      atLeast: Math.max(sum.atLeast, each.atLeast, certain.atLeast),
      atMost: Math.min(sum.atMost + each.atMost, bound),
      zones: possible.zones,
      outside: [...new Set([...sum.outside, ...each.outside])],
      path: sum.path,
      by: sum.by,
      certain,
      possible,
    };
  }, first ?? nowhere);
}

function leastSure(one: Certainty, other: Certainty): Certainty {
  const all = [one, other];
  return all.includes("outside") ? "outside" : all.includes("at-most") ? "at-most" : "exact";
}

function both(one: ZoneTally, other: ZoneTally): ZoneTally {
  const sum = new ZoneTally();
  sum.addAll(one);
  sum.addAll(other);
  return sum;
}
