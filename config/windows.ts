const DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const MINUTES_OF_DAY = 24 * 60;
const MINUTES_OF_WEEK = 7 * MINUTES_OF_DAY;

/** The longest weekly window that AWS takes, in minutes. */
const LONGEST_WEEKLY = MINUTES_OF_DAY;

const TIME = String.raw`([01]\d|2[0-3]):([0-5]\d)`;
const DAILY = new RegExp(`^${TIME}-${TIME}$`);
const WEEKLY = new RegExp(`^(${DAYS.join("|")}):${TIME}-(${DAYS.join("|")}):${TIME}$`);

/** A span of minutes in a day or a week that begins anew. */
interface Span {
  readonly from: number;
  readonly minutes: number;
}

function minuteOfDay(hours: string | undefined, minutes: string | undefined): number {
  return Number(hours) * 60 + Number(minutes);
}

function span(from: number, to: number, cycle: number): Span {
  return { from, minutes: (to - from + cycle) % cycle };
}

function dailySpan(window: string): Span | undefined {
  const match = DAILY.exec(window);
  return match === null
    ? undefined
    : span(minuteOfDay(match[1], match[2]), minuteOfDay(match[3], match[4]), MINUTES_OF_DAY);
}

function weeklySpan(window: string): Span | undefined {
  const match = WEEKLY.exec(window);
  if (match === null) {
    return undefined;
  }
  const [, firstDay = "", firstHour, firstMinute, lastDay = "", lastHour, lastMinute] = match;
  return span(
    DAYS.indexOf(firstDay) * MINUTES_OF_DAY + minuteOfDay(firstHour, firstMinute),
    DAYS.indexOf(lastDay) * MINUTES_OF_DAY + minuteOfDay(lastHour, lastMinute),
    MINUTES_OF_WEEK,
  );
}

/**
 * Whether a text is a window of each day: `hh:mm-hh:mm` in UTC. It may go past midnight.
 *
 * @param shortest Minutes that it has at least.
 */
export function isDailyWindow(window: string, shortest: number): boolean {
  return (dailySpan(window)?.minutes ?? 0) >= shortest;
}

/**
 * Whether a text is a window of each week, of a day at most: `ddd:hh:mm-ddd:hh:mm` in UTC.
 *
 * @param shortest Minutes that it has at least.
 */
export function isWeeklyWindow(window: string, shortest: number): boolean {
  const minutes = weeklySpan(window)?.minutes ?? 0;
  return minutes >= shortest && minutes <= LONGEST_WEEKLY;
}

/** Whether one span begins while another lasts. */
function beginsIn(one: number, { from, minutes }: Span): boolean {
  return (one - from + MINUTES_OF_WEEK) % MINUTES_OF_WEEK < minutes;
}

/**
 * Whether a daily window and a weekly one have a minute in common, which AWS refuses. What is no window has none.
 *
 * `23:30-00:30` and `mon:00:00-mon:01:00` have half an hour.
 */
export function overlap(dailyWindow: string, weeklyWindow: string): boolean {
  const daily = dailySpan(dailyWindow);
  const weekly = weeklySpan(weeklyWindow);
  if (daily === undefined || weekly === undefined) {
    return false;
  }
  return DAYS.some((_day, index) => {
    const from = index * MINUTES_OF_DAY + daily.from;
    return beginsIn(from, weekly) || beginsIn(weekly.from, { from, minutes: daily.minutes });
  });
}
