import { bankHolidays, isBankHoliday, isWeekend } from "./bank-holidays";
import { addDays, type Day, dayToDate } from "./day";

/** Monday to Friday, but no bank holiday of England and Wales. */
export function isWorkingDay(day: Day): boolean {
  return !isWeekend(day) && !isBankHoliday(day);
}

/**
 * The nth working day after a day; the day itself for 0, whatever day it is.
 * Throws for a negative or broken number.
 */
export function addWorkingDays(day: Day, count: number): Day {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a number of days: ${count}`);
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** How many working days lie after `from`, up to and with `to`; negative where `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day): number {
  // From 0, so that none is 0 and never -0.
  if (to < from) return 0 - workingDaysBetween(to, from);
  let count = weekdaysUntil(to) - weekdaysUntil(from);
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    // No bank holiday is at a weekend: it would have had a substitute.
    count -= bankHolidays(year).filter((day) => from < day && day <= to).length;
  }
  return count;
}

/** How many days from Monday to Friday there were by the end of a day, since a Monday long ago. */
function weekdaysUntil(day: Day): number {
  const daysSinceMonday = Math.floor(dayToDate(day).getTime() / 86_400_000) - firstMonday;
  const weeks = Math.floor(daysSinceMonday / 7);
  return weeks * 5 + Math.min(daysSinceMonday - weeks * 7 + 1, 5);
}

/** 5 January 1970, in days since the first of that month. */
const firstMonday = 4;

const yearOf = (day: Day) => Number(day.slice(0, 4));
