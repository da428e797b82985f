import { type Day, dayToDate } from "./day";

// Dates and times as the GOV.UK style guide writes them:
// https://www.gov.uk/guidance/style-guide/a-to-z#dates

/** "14 December 2026", of a day. */
export function formatDay(day: Day): string {
  return dayInWords.format(dayToDate(day));
}

/** "14 December 2026", the day it is in London at a moment. */
export function formatDate(at: Date): string {
  return londonDateInWords.format(at);
}

/** "3:05pm", "3pm", "midday" or "midnight", London's time. */
export function formatTime(at: Date): string {
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(clock.formatToParts(at).find((each) => each.type === type)?.value);
  const hour = part("hour");
  const minute = part("minute");
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? "midnight" : "midday";
  const minutes = minute === 0 ? "" : `:${String(minute).padStart(2, "0")}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? "am" : "pm"}`;
}

/** "14 December 2026 at 3:05pm". */
export function formatDateTime(at: Date): string {
  return `${formatDate(at)} at ${formatTime(at)}`;
}

const words = { day: "numeric", month: "long", year: "numeric" } as const;
const dayInWords = new Intl.DateTimeFormat("en-GB", { ...words, timeZone: "UTC" });
const londonDateInWords = new Intl.DateTimeFormat("en-GB", { ...words, timeZone: "Europe/London" });
const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
