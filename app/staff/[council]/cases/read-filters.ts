import type { QueueFilter } from "@/lib/cases";
import { findPostcode, parsePostcode } from "@/lib/geo";
import type { Day, Db } from "@/lib/platform";
import { type Filters, filterSchema, type Meaning, queueFilter } from "./filters";
import { unsealWords } from "./words";

export type SearchParams = Record<string, string | string[] | undefined>;

type DateParts = { day: string; month: string; year: string };

/** What the filter form shows again: dates as typed, and what is wrong, by field. */
export interface Typed {
  dates: Partial<Record<"from" | "to", DateParts>>;
  errors: Partial<Record<"from" | "to" | "postcode", string>>;
}

/** Reads the queue's address: a link of ours, or what the filter form sends. */
export function readFilters(query: SearchParams): { filters: Filters; typed: Typed } {
  const filters = filterSchema.parse(query);
  const typed: Typed = { dates: {}, errors: {} };
  for (const name of ["from", "to"] as const) {
    const parts = partsOf(query, name) ?? partsOfDay(filters[name]);
    if (!parts) continue;
    typed.dates[name] = parts;
    const day = dayOf(parts);
    filters[name] = day;
    if (!day) typed.errors[name] = `${dateNames[name]} must be a real date, like 27 3 2026`;
  }
  if (filters.from && filters.to && filters.from > filters.to) {
    typed.errors.to = "Received to must be the same as or after received from";
    filters.to = undefined;
  }
  if (filters.postcode && !parsePostcode(filters.postcode).ok) {
    typed.errors.postcode = "Enter a full postcode, like CT1 2NX";
  }
  return { filters, typed };
}

/**
 * What the filters narrow by: a search is unsealed, a postcode looked up. A postcode that is not
 * known is an error, and narrows nothing.
 */
export async function meaningOf(
  db: Db,
  councilId: string,
  filters: Filters,
): Promise<{ filter: QueueFilter; meaning: Meaning; unknownPostcode: boolean }> {
  const parsed = filters.postcode ? parsePostcode(filters.postcode) : null;
  const found = parsed?.ok ? await findPostcode(db, parsed.key) : null;
  const meaning = { words: unsealWords(councilId, filters.q), point: found?.point };
  return {
    filter: queueFilter(councilId, filters, meaning),
    meaning,
    unknownPostcode: parsed?.ok === true && !found,
  };
}

const dateNames = { from: "Received from", to: "Received to" };

function partsOf(query: SearchParams, name: string): DateParts | null {
  const part = (of: string) => {
    const value = query[`${name}-${of}`];
    return typeof value === "string" ? value.trim().slice(0, 10) : "";
  };
  const parts = { day: part("day"), month: part("month"), year: part("year") };
  return Object.values(parts).some(Boolean) ? parts : null;
}

function partsOfDay(day: Day | undefined): DateParts | null {
  const [year, month, date] = (day ?? "").split("-").map(Number);
  return year && month && date
    ? { day: String(date), month: String(month), year: String(year) }
    : null;
}

/** Undefined where there is no such day. */
function dayOf({ day, month, year }: DateParts): Day | undefined {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return undefined;
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}
