import { boundariesAt, findPostcode, nationOf, nationOfArea, type Point } from "@/lib/geo";
import type { Db } from "@/lib/platform";
import type { Prisma } from "@/prisma/generated/client";
import { type Council, councilOf } from "./council";
import { todaysIds } from "./queries";

/** The council or councils of one place. */
export interface Serving {
  /** District or unitary. */
  lower: Council;
  /** Above a district. */
  county: Council | null;
}

export type WhoServes =
  | ({ kind: "found" } & Serving)
  /** One of these, by name; only the resident can say which. */
  | { kind: "ask"; candidates: Serving[] }
  | { kind: "outside"; nation: OutsideNation }
  | { kind: "unknown-postcode" };

export type OutsideNation = "wales" | "scotland" | "northern-ireland" | "unknown";

/**
 * Who serves a place: by a postcode's key, or by a point, exactly where boundaries were imported
 * and by the councils' boxes where not.
 */
export async function whoServes(
  db: Db,
  place: { postcode: string } | { point: Point },
): Promise<WhoServes> {
  return "postcode" in place ? byPostcode(db, place.postcode) : byPoint(db, place.point);
}

async function byPostcode(db: Db, key: string): Promise<WhoServes> {
  const known = await findPostcode(db, key);
  if (known) return byGss(db, [known.gss]);
  const nation = nationOfArea(key);
  if (!nation) return { kind: "unknown-postcode" };
  return { kind: "outside", nation: nation === "elsewhere" ? "unknown" : nation };
}

async function byPoint(db: Db, point: Point): Promise<WhoServes> {
  const { imported, found } = await boundariesAt(db, point);
  if (!imported) return byBox(db, point);
  return byGss(
    db,
    found.map(({ gss }) => gss),
  );
}

/** By the GSS codes of a place; an older file may still have those of abolished councils. */
async function byGss(db: Db, codes: string[]): Promise<WhoServes> {
  const nations = codes.map(nationOf);
  const abroad = nations.find((nation) => nation !== "england");
  if (codes.length === 0 || abroad === "elsewhere") return { kind: "outside", nation: "unknown" };
  if (abroad && !nations.includes("england")) return { kind: "outside", nation: abroad };
  const coded = { OR: [{ gss: { in: codes } }, { formerGss: { hasSome: codes } }] };
  const today = await servingAmong(db, coded);
  if (today.length > 0) return answer(today);
  const gone = await db.council.findMany({ where: coded, select: { id: true } });
  return answer(await servingAmong(db, { id: { in: await todaysIds(db, gone) } }));
}

/** By the councils' boxes: several where boxes overlap, as those of neighbours do. */
async function byBox(db: Db, { lat, long }: Point): Promise<WhoServes> {
  const inBox = {
    tier: { not: "county" },
    minLat: { lte: lat },
    maxLat: { gte: lat },
    minLong: { lte: long },
    maxLong: { gte: long },
  };
  return answer(await servingAmong(db, inBox));
}

async function servingAmong(db: Db, where: Prisma.CouncilWhereInput): Promise<Serving[]> {
  const rows = await db.council.findMany({
    where: { ...where, current: true },
    include: { county: true },
    orderBy: { shortName: "asc" },
  });
  return rows.map((row) => ({
    lower: councilOf(row),
    county: row.county && councilOf(row.county),
  }));
}

function answer(candidates: Serving[]): WhoServes {
  const [only, ...others] = candidates;
  if (!only) return { kind: "outside", nation: "unknown" };
  return others.length === 0 ? { kind: "found", ...only } : { kind: "ask", candidates };
}
