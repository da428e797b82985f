import type { Day } from "@/lib/platform";

/** The last day of a council's financial year, by the year it begins in: it runs from April to March. */
export function lastDayOf(year: number): Day {
  return `${year + 1}-03-31`;
}

/** The year in which the financial year of a day begins. */
export function financialYearOf(day: Day): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) < "04-01" ? year - 1 : year;
}
