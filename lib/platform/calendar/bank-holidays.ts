import { addDays, type Day, dayToDate, weekday } from "./day";

/**
 * Bank holidays of England and Wales in a year, in order of time: the standing ones of the Banking
 * and Financial Dealings Act 1971 and custom, with substitute days, and what was proclaimed once.
 */
export function bankHolidays(year: number): readonly Day[] {
  const known = years.get(year);
  if (known) return known;
  const days = standing(year)
    .map((day) => moved[day] ?? day)
    .concat(extra.filter((day) => day.startsWith(`${year}-`)))
    .sort();
  years.set(year, days);
  return days;
}

export function isBankHoliday(day: Day): boolean {
  return bankHolidays(Number(day.slice(0, 4))).includes(day);
}

const years = new Map<number, readonly Day[]>();

/** Standing holidays that a proclamation moved in one year. */
const moved: Record<Day, Day> = {
  "2002-05-27": "2002-06-04", // Golden Jubilee
  "2012-05-28": "2012-06-04", // Diamond Jubilee
  "2020-05-04": "2020-05-08", // 75 years of VE day
  "2022-05-30": "2022-06-02", // Platinum Jubilee
};

/** Holidays that a proclamation added in one year. */
const extra: readonly Day[] = [
  "2002-06-03", // Golden Jubilee
  "2011-04-29", // wedding of Prince William
  "2012-06-05", // Diamond Jubilee
  "2022-06-03", // Platinum Jubilee
  "2022-09-19", // funeral of Queen Elizabeth II
  "2023-05-08", // coronation of King Charles III
];

function standing(year: number): Day[] {
  const easter = easterSunday(year);
  return [
    nextFree(`${year}-01-01`, []),
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(`${year}-05-01`),
    addDays(firstMonday(`${year}-06-01`), -7),
    addDays(firstMonday(`${year}-09-01`), -7),
    ...christmas(year),
  ];
}

/** Christmas Day and Boxing Day. One on a weekend gives way to the next day that is free. */
function christmas(year: number): Day[] {
  const fixed = [`${year}-12-25`, `${year}-12-26`];
  const taken = fixed.filter((day) => !isWeekend(day));
  for (const day of fixed.filter(isWeekend)) taken.push(nextFree(day, taken));
  return taken;
}

function nextFree(day: Day, taken: readonly Day[]): Day {
  return isWeekend(day) || taken.includes(day) ? nextFree(addDays(day, 1), taken) : day;
}

export function isWeekend(day: Day): boolean {
  return weekday(day) % 6 === 0;
}

function firstMonday(from: Day): Day {
  return addDays(from, (8 - weekday(from)) % 7);
}

/** Gregorian computus, as Meeus gives it (Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const date = dayToDate(`${year}-01-01`);
  date.setUTCMonth(Math.floor(n / 31) - 1, (n % 31) + 1);
  return date.toISOString().slice(0, 10);
}
