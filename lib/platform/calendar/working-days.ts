import { isBankHoliday, isWeekend } from "./bank-holidays";
import { addDays, type Day } from "./day";

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
  let count = 0;
  for (let at = from; at < to; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) count += 1;
  }
  return count;
}
