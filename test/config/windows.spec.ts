import assert from "node:assert/strict";
import { isDailyWindow, isWeeklyWindow, overlap } from "../../config/windows";

describe("isDailyWindow", () => {
  it("takes half an hour or more, over midnight too", () => {
    for (const window of ["03:00-03:30", "00:00-23:59", "23:45-00:15", "23:59-00:29"]) {
      assert.ok(isDailyWindow(window, 30), window);
    }
  });

  it("refuses less, and what is no window", () => {
    for (const window of [
      "03:00-03:29",
      "23:45-00:14",
      "23:59-00:28",
      "03:00-03:00",
      "3:00-4:00",
      "24:00-01:00",
      "03:00",
      "03:00-04:00-05:00",
      "sun:03:00-sun:04:00",
      "",
      "03:60-05:00",
    ]) {
      assert.ok(!isDailyWindow(window, 30), window);
    }
  });
});

describe("isWeeklyWindow", () => {
  it("takes half an hour to a day, over the end of the week too", () => {
    for (const window of [
      "sun:04:00-sun:04:30",
      "mon:23:45-tue:00:15",
      "mon:00:00-tue:00:00",
      "sat:23:30-sun:00:30",
      "sat:23:45-sun:00:15",
      "sat:12:00-sun:12:00",
    ]) {
      assert.ok(isWeeklyWindow(window, 30), window);
    }
  });

  it("refuses less and more, and what is no window", () => {
    for (const window of [
      "sun:04:00-sun:04:29",
      "mon:23:45-tue:00:14",
      "mon:00:00-tue:00:01",
      "sat:23:45-sun:00:14",
      "sat:12:00-sun:12:01",
      "sun:05:00-sat:05:00",
      "mon:04:00-mon:04:00",
      "Sun:04:00-Sun:05:00",
      "sunday:04:00-sunday:05:00",
      "04:00-05:00",
      "xyz:05:00-xyz:06:00",
      "sun:05:00-06:00",
    ]) {
      assert.ok(!isWeeklyWindow(window, 30), window);
    }
  });
});

describe("a window", () => {
  it("is as long as is asked for", () => {
    assert.deepEqual(
      [30, 60, 61].map((shortest) => [
        isDailyWindow("03:00-04:00", shortest),
        isWeeklyWindow("sun:03:00-sun:04:00", shortest),
      ]),
      [
        [true, true],
        [true, true],
        [false, false],
      ],
    );
  });
});

describe("overlap", () => {
  const cases = [
    ["03:00-04:00", "sun:04:00-sun:05:00", false],
    ["03:00-04:00", "sun:02:00-sun:03:00", false],
    ["03:00-04:00", "sun:03:59-sun:04:30", true],
    ["03:00-04:00", "wed:02:00-wed:03:01", true],
    ["03:00-04:00", "mon:22:00-tue:22:00", true],
    ["23:30-00:30", "mon:00:00-mon:01:00", true],
    ["23:30-00:30", "sun:00:29-sun:01:00", true],
    ["00:00-00:30", "sat:23:30-sun:00:30", true],
    ["00:30-01:00", "sat:23:30-sun:00:30", false],
    ["00:30-01:00", "sat:23:30-sun:00:31", true],
    // The daily window goes past midnight, in the midst of the week and at its end.
    ["23:30-00:30", "tue:00:29-tue:01:00", true],
    ["23:30-00:30", "tue:00:30-tue:01:00", false],
    ["23:30-00:30", "sun:00:30-sun:01:00", false],
    ["23:30-00:30", "sat:22:30-sat:23:30", false],
    ["23:30-00:30", "sat:22:30-sat:23:31", true],
    // The weekly one does.
    ["00:00-00:30", "sat:23:00-sun:00:00", false],
    ["00:00-00:30", "sat:23:00-sun:00:01", true],
    ["22:00-23:00", "sat:23:00-sun:01:00", false],
    ["22:00-23:01", "sat:23:00-sun:01:00", true],
    // Both do.
    ["23:30-00:30", "sat:23:45-sun:00:45", true],
    ["23:59-00:01", "sat:00:01-sat:23:59", false],
    ["23:59-00:01", "sat:00:01-sun:00:00", true],
    ["none", "sun:04:00-sun:05:00", false],
    ["03:00-04:00", "none", false],
  ] as const;

  for (const [daily, weekly, expected] of cases) {
    it(`is ${String(expected)} for ${daily} and ${weekly}`, () => {
      assert.equal(overlap(daily, weekly), expected);
    });
  }
});
