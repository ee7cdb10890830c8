import assert from "node:assert/strict";
import fc from "fast-check";
import {
  apart,
  dailyWindow,
  weeklyWindow,
} from "../../../../../sandbox/providers/aws/resources/data-windows";

const DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const DAY = 24 * 60;
const WEEK = 7 * DAY;

function time(minute: number): string {
  const hours = Math.floor((minute % DAY) / 60);
  return `${String(hours).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

function dayTime(minute: number): string {
  const inWeek = minute % WEEK;
  return `${DAYS[Math.floor(inWeek / DAY)] ?? ""}:${time(inWeek)}`;
}

function minutesOf(from: number, length: number, cycle: number): Set<number> {
  return new Set(Array.from({ length }, (_minute, index) => (from + index) % cycle));
}

describe("windows of a day and of a week", () => {
  it("are long enough or not, past midnight as well", () => {
    fc.assert(
      fc.property(fc.nat(WEEK - 1), fc.integer({ min: 1, max: DAY - 1 }), (from, length) => {
        const daily = `${time(from)}-${time(from + length)}`;
        const weekly = `${dayTime(from)}-${dayTime(from + length)}`;
        const expected = length >= 30 ? 0 : 1;
        assert.equal(dailyWindow("w", 30)({ w: daily }).length, expected);
        assert.equal(weeklyWindow("w", 30)({ w: weekly }).length, expected);
      }),
    );
  });

  it("are apart where they have no minute in common", () => {
    const lengths = fc.integer({ min: 1, max: 600 });
    fc.assert(
      fc.property(
        fc.nat(DAY - 1),
        lengths,
        fc.nat(WEEK - 1),
        lengths,
        (day, most, week, length) => {
          const weekly = minutesOf(week, length, WEEK);
          const overlaps = DAYS.some((_day, index) =>
            [...minutesOf(index * DAY + day, most, WEEK)].some((minute) => weekly.has(minute)),
          );
          const inputs = {
            daily: `${time(day)}-${time(day + most)}`,
            weekly: `${dayTime(week)}-${dayTime(week + length)}`,
          };
          assert.equal(apart("daily", "weekly")(inputs).length, overlaps ? 1 : 0);
        },
      ),
    );
  });

  for (const wrong of [
    "3:00-4:00",
    "03:00",
    "24:00-01:00",
    "03:00-03:00",
    "sun:03:00-sun:04:00",
    "",
  ]) {
    it(`of a day are not ${JSON.stringify(wrong)}`, () => {
      assert.equal(dailyWindow("w", 30)({ w: wrong }).length, 1);
    });
  }
});
