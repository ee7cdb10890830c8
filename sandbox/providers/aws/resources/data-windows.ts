import type { PropertyMap } from "../../property-values";
import { knownAt, placesAt } from "../check/properties-at";
import type { Constraint } from "../check/constraint";
import { shown } from "../check/fault";

const DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const DAY_MINUTES = 24 * 60;
const WEEK_MINUTES = 7 * DAY_MINUTES;
const TIME = String.raw`([01]\d|2[0-3]):([0-5]\d)`;
const DAILY = new RegExp(`^${TIME}-${TIME}$`);
const WEEKLY = new RegExp(`^(${DAYS.join("|")}):${TIME}-(${DAYS.join("|")}):${TIME}$`, "i");

/** A window of a day in UTC, such as `03:00-03:30`, that lasts at least so many minutes. */
export function dailyWindow(path: string, leastMinutes: number): Constraint {
  return window(path, `hh:mm-hh:mm in UTC of at least ${leastMinutes} minutes`, (text) => {
    const [from, to] = dayMinutes(text) ?? [];
    return from !== undefined && to !== undefined && lasts(from, to, DAY_MINUTES) >= leastMinutes;
  });
}

/** A window of a week in UTC, such as `sun:04:00-sun:04:30`, that lasts at least so many minutes. */
export function weeklyWindow(path: string, leastMinutes: number): Constraint {
  return window(path, `ddd:hh:mm-ddd:hh:mm in UTC of at least ${leastMinutes} minutes`, (text) => {
    const [from, to] = weekMinutes(text) ?? [];
    return from !== undefined && to !== undefined && lasts(from, to, WEEK_MINUTES) >= leastMinutes;
  });
}

/** A daily window that has no minute in common with a weekly one. */
export function apart(dailyPath: string, weeklyPath: string): Constraint {
  return (inputs) => {
    const dailyText = textAt(inputs, dailyPath);
    const weeklyText = textAt(inputs, weeklyPath);
    const daily = dayMinutes(dailyText);
    const weekly = weekMinutes(weeklyText);
    if (daily === undefined || weekly === undefined) {
      return [];
    }
    const [from, to] = daily;
    const length = lasts(from, to, DAY_MINUTES);
    const [weekFrom, weekTo] = weekly;
    const weekLength = lasts(weekFrom, weekTo, WEEK_MINUTES);
    const overlaps = DAYS.some((_day, index) => {
      const start = index * DAY_MINUTES + from;
      return (
        lasts(start, weekFrom, WEEK_MINUTES) < length ||
        lasts(weekFrom, start, WEEK_MINUTES) < weekLength
      );
    });
    return overlaps
      ? [
          {
            property: dailyPath,
            given: JSON.stringify(dailyText),
            expected: `a window apart from ${weeklyPath} ${JSON.stringify(weeklyText)}`,
          },
        ]
      : [];
  };
}

function window(path: string, expected: string, holds: (text: string) => boolean): Constraint {
  return (inputs) =>
    placesAt(inputs, path)
      .filter(({ isUnknown, value }) => !isUnknown && !(typeof value === "string" && holds(value)))
      .map(({ path: property, value, isSecret }) => ({
        property,
        given: shown(value, isSecret),
        expected,
      }));
}

function textAt(inputs: PropertyMap, path: string): string {
  const value = knownAt(inputs, path);
  return typeof value === "string" ? value : "";
}

/** Minutes from one point of a cycle to another. */
function lasts(from: number, to: number, cycle: number): number {
  return (to - from + cycle) % cycle;
}

function dayMinutes(text: string): [from: number, to: number] | undefined {
  const match = DAILY.exec(text);
  return match === null ? undefined : [minutes(match[1], match[2]), minutes(match[3], match[4])];
}

function weekMinutes(text: string): [from: number, to: number] | undefined {
  const match = WEEKLY.exec(text);
  return match === null
    ? undefined
    : [
        dayStart(match[1]) + minutes(match[2], match[3]),
        dayStart(match[4]) + minutes(match[5], match[6]),
      ];
}

function dayStart(day = ""): number {
  return DAYS.indexOf(day.toLowerCase()) * DAY_MINUTES;
}

function minutes(hours = "", rest = ""): number {
  return Number(hours) * 60 + Number(rest);
}
