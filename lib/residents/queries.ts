import { postcodeLabel } from "@/lib/geo";
import { type Day, type Db, dateToDay } from "@/lib/platform";
import type { ResidentHome, ResidentProfile } from "@/prisma/generated/client";
import { askerOf } from "./asker";
import { type Home, homesOn } from "./home";
import {
  type ContactWay,
  contactWays,
  type Language,
  languages,
  maxHomes,
  type Notices,
  noticesSchema,
} from "./schema";

/** What a resident told once, to be offered wherever it is asked. */
export interface Profile {
  name: string | null;
  phone: string | null;
  contactBy: ContactWay;
  language: Language;
  accessNeeds: string | null;
  notices: Notices;
}

/** The profile of whoever asks; as it is before anything was told, where nothing was. */
export async function profileOf(db: Db): Promise<Profile> {
  const residentId = askerOf(db);
  const row = await db.residentProfile.findUnique({ where: { residentId } });
  return row ? profileIn(row) : blank;
}

/**
 * The profile of a resident whom the asker may see: an officer that of somebody with a case at
 * their council. Null where they may not, or where nothing was told.
 */
export async function profileOfResident(db: Db, residentId: string): Promise<Profile | null> {
  const row = await db.residentProfile.findUnique({ where: { residentId } });
  return row && profileIn(row);
}

/**
 * Which letters some residents want, by their id. Without an entry: nothing was told, or the asker
 * may not see it.
 */
export async function noticesOf(db: Db, residentIds: string[]): Promise<Map<string, Notices>> {
  const rows = await db.residentProfile.findMany({
    where: { residentId: { in: residentIds } },
    select: { residentId: true, notices: true },
  });
  return new Map(rows.map((row) => [row.residentId, noticesSchema.parse(row.notices)]));
}

/** Where whoever asks lives on a day, the latest moved into first. */
export async function homesOf(db: Db, day: Day): Promise<Home[]> {
  return homesOn(await allHomes(db), day);
}

/** Every home of whoever asks, former and future ones too, the newest entry first. */
export async function allHomes(db: Db): Promise<Home[]> {
  const rows = await db.residentHome.findMany({
    where: { residentId: askerOf(db) },
    orderBy: { id: "desc" },
    take: maxHomes,
  });
  return rows.map(homeIn);
}

function profileIn(row: ResidentProfile): Profile {
  const { name, phone, accessNeeds } = row;
  return {
    ...{ name, phone, accessNeeds },
    contactBy: contactWays.find((way) => way === row.contactBy) ?? blank.contactBy,
    language: isLanguage(row.language) ? row.language : blank.language,
    notices: noticesSchema.parse(row.notices),
  };
}

export function homeIn({ id, addressLines, postcode, since, until }: ResidentHome): Home {
  return {
    ...{ id, addressLines },
    postcode: postcodeLabel(postcode),
    since: since && dateToDay(since),
    until: until && dateToDay(until),
  };
}

const blank: Profile = {
  name: null,
  phone: null,
  contactBy: "email",
  language: "en",
  accessNeeds: null,
  notices: noticesSchema.parse({}),
};

function isLanguage(code: string): code is Language {
  return code in languages;
}
