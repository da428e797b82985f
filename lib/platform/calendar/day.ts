/** A day in London, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

/** The day it is in London at a moment. */
export function londonDay(at: Date): Day {
  return isoDay.format(at);
}

/** The day so many calendar days later (or earlier, where negative). */
export function addDays(day: Day, days: number): Day {
  const date = dayToDate(day);
  date.setUTCDate(date.getUTCDate() + days);
  return dateToDay(date);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: Day): number {
  return dayToDate(day).getUTCDay();
}

/** As Prisma takes a `date` column: midnight UTC. Throws where it is no day. */
export function dayToDate(day: Day): Date {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) throw new RangeError(`Not a day: ${day}`);
  return date;
}

/** The day of a `date` column as Prisma gives it. */
export function dateToDay(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

// Canadian English writes a date as ISO 8601 does.
const isoDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});
