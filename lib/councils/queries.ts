import type { Db } from "@/lib/platform";
import type { Prisma } from "@/prisma/generated/client";
import { type Council, councilOf } from "./council";
import { type Theme, themeSchema } from "./schema";
import { standardTheme } from "./theme";

/** How to reach a council, and how it publishes. */
export interface Profile {
  phone: string | null;
  email: string | null;
  addressLines: string[];
  openingHours: string | null;
  outOfHours: string | null;
  /** Words and photos of a public report show at once, not after an officer has looked. */
  publishAtOnce: boolean;
}

/** A council with all that its own pages show. */
export interface CouncilSite extends Council {
  profile: Profile;
  theme: Theme;
  /** The county council above a district. */
  county: Council | null;
  /** Who followed an abolished council, today's only; empty for a current one. */
  successors: Council[];
}

/** The council of a slug, current or abolished; null where there is none. */
export async function councilBySlug(db: Db, slug: string): Promise<CouncilSite | null> {
  // With its county in one go: every page of a site begins here.
  const rows = await db.council.findMany({
    where: { OR: [{ slug }, { districts: { some: { slug } } }] },
    include: { profile: true },
  });
  const row = rows.find((found) => found.slug === slug);
  if (!row) return null;
  const county = rows.find((found) => found.id === row.countyId);
  return {
    ...councilOf(row),
    profile: row.profile ?? standardProfile,
    theme: row.profile ? themeSchema.parse(row.profile.theme) : standardTheme(row.code),
    county: county ? councilOf(county) : null,
    successors: row.current
      ? []
      : await councilsWhere(db, { id: { in: await todaysIds(db, [row]) } }),
  };
}

/** Today's councils that followed some abolished ones. */
export async function todaysIds(db: Db, gone: { id: string }[]): Promise<string[]> {
  const ids = gone.map(({ id }) => id);
  // Through all that were abolished since: Taunton Deane, then Somerset West and Taunton, then Somerset.
  const line = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE line AS (
      SELECT id FROM councils WHERE id = ANY(${ids}::uuid[])
      UNION
      SELECT s.successor_id FROM council_successors s JOIN line ON s.council_id = line.id)
    SELECT c.id FROM line JOIN councils c USING (id) WHERE c.current`;
  return line.map(({ id }) => id);
}

/** The council of an id; null where there is none. */
export async function councilById(db: Db, id: string): Promise<Council | null> {
  const row = await db.council.findUnique({ where: { id } });
  return row && councilOf(row);
}

/** The councils of these ids, by id. */
export async function councilsById(db: Db, ids: string[]): Promise<Map<string, Council>> {
  const found = await councilsWhere(db, { id: { in: ids } });
  return new Map(found.map((council) => [council.id, council]));
}

/** Today's councils by name: 317. */
export async function currentCouncils(db: Db): Promise<Council[]> {
  return councilsWhere(db, { current: true });
}

/** Today's districts of a county, by name. */
export async function districtsOf(db: Db, countyId: string): Promise<Council[]> {
  return councilsWhere(db, { countyId, current: true });
}

async function councilsWhere(db: Db, where: Prisma.CouncilWhereInput): Promise<Council[]> {
  const rows = await db.council.findMany({ where, orderBy: { shortName: "asc" } });
  return rows.map(councilOf);
}

export interface Team {
  id: string;
  name: string;
}

/** A council's open teams by name. */
export async function teamsOf(db: Db, councilId: string): Promise<Team[]> {
  return db.team.findMany({
    where: { councilId, closedAt: null },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

/** The names of a council's teams by their ids, the closed ones' too: what they did keeps their name. */
export async function teamNames(db: Db, councilId: string): Promise<Map<string, string>> {
  const teams = await db.team.findMany({
    where: { councilId },
    select: { id: true, name: true },
    take: 2000,
  });
  return new Map(teams.map(({ id, name }) => [id, name]));
}

const standardProfile: Profile = {
  phone: null,
  email: null,
  addressLines: [],
  openingHours: null,
  outOfHours: null,
  publishAtOnce: false,
};
