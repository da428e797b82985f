import { record } from "@/lib/audit";
import { parsePostcode } from "@/lib/geo";
import { type Day, type Db, dayToDate, londonDay, newId } from "@/lib/platform";
import type { ResidentHome } from "@/prisma/generated/client";
import { askerOf } from "./asker";
import { type Home, isSameHome, movedOut } from "./home";
import { allHomes, homeIn, homesOf, type Profile, profileOf } from "./queries";
import { maxHomes, noticesSchema } from "./schema";

export type ProfileChanged = { ok: true } | { ok: false; reason: "no-home" };

/**
 * Changes what a resident tells once. Refused where letters are to come by post and they live
 * nowhere that we know of. The log holds which fields changed, never what they hold.
 */
export async function changeProfile(
  db: Db,
  changes: Partial<Profile>,
  now = new Date(),
): Promise<ProfileChanged> {
  const residentId = askerOf(db);
  if (changes.contactBy === "post" && (await homesOf(db, londonDay(now))).length === 0) {
    return { ok: false, reason: "no-home" };
  }
  await takeTurns(db, residentId);
  const before = await profileOf(db);
  const fields = changedFields(before, changes);
  if (fields.length === 0) return { ok: true };
  const data = { ...changes, updatedAt: now };
  await db.residentProfile.upsert({
    where: { residentId },
    create: { residentId, ...before, ...data },
    update: data,
  });
  await note(db, "profile.changed", residentId, { fields: fields.join(", ") }, now);
  return { ok: true };
}

/** A home as it is typed. */
export interface HomeInput {
  addressLines: string[];
  postcode: string;
  since: Day | null;
}

/** Adds a home. Sent twice, it is there once; refused where there are as many as an account holds. */
export async function addHome(
  db: Db,
  typed: HomeInput,
  now = new Date(),
): Promise<{ ok: true; homeId: string } | { ok: false; reason: "too-many" }> {
  const residentId = askerOf(db);
  await takeTurns(db, residentId);
  const homes = await allHomes(db);
  const same = homes.find((home) => isSameHome(home, { ...typed, until: null }));
  if (same) return { ok: true, homeId: same.id };
  if (homes.length >= maxHomes) return { ok: false, reason: "too-many" };
  const id = newId(now);
  await db.residentHome.createMany({
    data: { id, residentId, ...columnsOf(typed), createdAt: now },
  });
  await note(db, "home.added", id, {}, now);
  return { ok: true, homeId: id };
}

export type HomeChanged =
  | { ok: true }
  /** Taken away meanwhile, or somebody else's. */
  | { ok: false; reason: "not-found" }
  /** The last day there would lie before the first. */
  | { ok: false; reason: "before-moving-in" };

/** Changes the address, or the day of moving in. */
export async function changeHome(
  db: Db,
  homeId: string,
  typed: HomeInput,
  now = new Date(),
): Promise<HomeChanged> {
  return change(db, homeId, "home.changed", now, (home) => {
    if (typed.since && home.until && home.until < typed.since) {
      return { ok: false, reason: "before-moving-in" };
    }
    return { ok: true, data: columnsOf(typed) };
  });
}

/** Sets the last day there, in the past or in the future; once more where plans change. */
export async function moveOut(
  db: Db,
  homeId: string,
  lastDay: Day,
  now = new Date(),
): Promise<HomeChanged> {
  return change(db, homeId, "home.left", now, (home) => {
    const moved = movedOut(home, lastDay);
    return moved.ok ? { ok: true, data: { until: dayToDate(lastDay) } } : moved;
  });
}

/** Takes a home off the account. Taken away twice, it is gone once. */
export async function removeHome(db: Db, homeId: string, now = new Date()): Promise<{ ok: true }> {
  const residentId = askerOf(db);
  const { count } = await db.residentHome.deleteMany({ where: { id: homeId, residentId } });
  if (count > 0) await note(db, "home.removed", homeId, {}, now);
  return { ok: true };
}

async function change(
  db: Db,
  homeId: string,
  action: string,
  now: Date,
  effect: (
    home: Home,
  ) => { ok: true; data: Partial<ResidentHome> } | { ok: false; reason: "before-moving-in" },
): Promise<HomeChanged> {
  const residentId = askerOf(db);
  await takeTurns(db, residentId);
  const row = await db.residentHome.findFirst({ where: { id: homeId, residentId } });
  if (!row) return { ok: false, reason: "not-found" };
  const wanted = effect(homeIn(row));
  if (!wanted.ok) return wanted;
  await db.residentHome.updateMany({ where: { id: homeId, residentId }, data: wanted.data });
  await note(db, action, homeId, {}, now);
  return { ok: true };
}

/** Two forms of one resident that come at once are done one after the other. */
async function takeTurns(db: Db, residentId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`profile ${residentId}`}, 0))`;
}

function columnsOf({ addressLines, postcode, since }: HomeInput) {
  const parsed = parsePostcode(postcode);
  if (!parsed.ok) throw new Error("A home's postcode is checked by its form");
  return { addressLines, postcode: parsed.key, since: since === null ? null : dayToDate(since) };
}

function changedFields(before: Profile, changes: Partial<Profile>): string[] {
  const tidy = (profile: Partial<Profile>) => ({
    ...profile,
    ...(profile.notices && { notices: noticesSchema.parse(profile.notices) }),
  });
  const [old, wanted] = [tidy(before), tidy(changes)];
  return (Object.keys(wanted) as (keyof Profile)[]).filter(
    (field) => JSON.stringify(old[field]) !== JSON.stringify(wanted[field]),
  );
}

async function note(
  db: Db,
  action: string,
  subjectId: string,
  facts: Record<string, string>,
  now: Date,
): Promise<void> {
  const subject = action.split(".")[0] === "profile" ? "resident" : "home";
  await record(db, { action, subject, subjectId, councilId: null, facts }, now);
}
