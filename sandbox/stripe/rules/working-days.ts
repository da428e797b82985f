export const day = 24 * 3_600;

/** Midnight (UTC) some working days after a moment (both Unix seconds). Bank holidays are not known. */
export function workingDaysLater(from: number, days: number): number {
  let at = startOfDay(from);
  for (let left = days; left > 0; ) {
    at += day;
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

export function isWorkingDay(at: number): boolean {
  const weekday = new Date(at * 1000).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

export function startOfDay(at: number): number {
  return at - (at % day);
}
