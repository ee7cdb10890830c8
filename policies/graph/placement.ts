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
    possible: joined(one.possible, other.possible),
  };
}

/** Where several resources stand, taken as one: each of them, at the same time. */
export function together(placements: readonly Placement[]): Placement {
  const [first = nowhere, ...others] = placements;
  if (others.length === 0) {
    return first;
  }
  // The tallies grow in place: copies of them would cost a large stack the square of its size.
  const [certain, possible] = [joined(first.certain), joined(first.possible)];
  const outside = new Set(first.outside);
  let { certainty, atLeast, atMost } = first;
  for (const each of others) {
    certain.addAll(each.certain);
    possible.addAll(each.possible);
    each.outside.forEach((id) => outside.add(id));
    certainty = leastSure(certainty, each.certainty);
    atLeast = Math.max(atLeast, each.atLeast, certain.atLeast);
    atMost = Math.min(atMost + each.atMost, certainty === "outside" ? Infinity : possible.atMost);
  }
  const { path, by } = first;
  const { zones } = possible;
  return { certainty, atLeast, atMost, zones, outside: [...outside], path, by, certain, possible };
}

function leastSure(one: Certainty, other: Certainty): Certainty {
  const all = [one, other];
  return all.includes("outside") ? "outside" : all.includes("at-most") ? "at-most" : "exact";
}

/** A tally of its own of all that some have counted. */
function joined(...tallies: readonly ZoneTally[]): ZoneTally {
  const sum = new ZoneTally();
  tallies.forEach((tally) => {
    sum.addAll(tally);
  });
  return sum;
}
