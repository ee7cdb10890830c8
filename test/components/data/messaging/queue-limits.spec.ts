import assert from "node:assert/strict";
import {
  LONGEST_HANDLER_SECONDS,
  mostReceives,
  secondsOf,
  visibilityTimeoutSeconds,
} from "../../../../components/data/messaging/queue-limits";

/** Longest that Amazon SQS hides a message, in seconds. */
const TWELVE_HOURS = 43_200;

describe("visibilityTimeoutSeconds", () => {
  it("is six times what a handler may take", () => {
    assert.equal(visibilityTimeoutSeconds(30), 180);
  });

  it("is what Amazon SQS allows at most for the longest handler", () => {
    assert.equal(visibilityTimeoutSeconds(LONGEST_HANDLER_SECONDS), TWELVE_HOURS);
  });
});

describe("secondsOf", () => {
  it("counts the seconds of days", () => {
    assert.equal(secondsOf(4), 345_600);
  });
});

describe("mostReceives", () => {
  const cases: readonly [handlerTimeoutSeconds: number, retentionDays: number, most: number][] = [
    // Two times twelve hours are the whole day: the second time ends too late.
    [7200, 1, 1],
    [7199, 1, 2],
    [7200, 14, 27],
    [144, 4, 399],
    // More than a thousand would be in time, but Amazon SQS counts no further.
    [1, 14, 1000],
  ];
  for (const [handlerTimeoutSeconds, retentionDays, most] of cases) {
    it(`is ${most} where a handler takes ${handlerTimeoutSeconds} s and the queue keeps ${retentionDays} days`, () => {
      assert.equal(mostReceives(handlerTimeoutSeconds, retentionDays), most);
    });
  }
});
