import { type CouncilSite, councilById } from "@/lib/councils";
import { vatCodeSchema } from "@/lib/money";
import { type Day, type Db, dateToDay, londonDay } from "@/lib/platform";
import type { FundCoding, Fund as FundRow } from "@/prisma/generated/client";
import { type Coding, codingOn } from "./coding";
import { type Fund, fundOfKind, noChoices, type OwnChoices } from "./fund";
import { type FundKind, isOfTier } from "./kind";
import { fundKindByKey, fundKinds } from "./kinds";
import type { FundReference } from "./references/format";
import { allocations } from "./schema";

/** How many codings of a fund are read: more than a council makes in a lifetime. */
const most = 500;

type At = Pick<CouncilSite, "id" | "tier">;

/** Every kind of fund that a council of its tier has, whether it is on or not. */
export async function fundsOf(db: Db, council: At): Promise<Fund[]> {
  const rows = await db.fund.findMany({ where: { councilId: council.id } });
  return fundKinds
    .filter((kind) => isOfTier(kind, council.tier))
    .map((kind) =>
      fundFrom(
        kind,
        council.id,
        rows.find((row) => row.kind === kind.key),
      ),
    );
}

/** One of them; null where a council of its tier has none such. */
export async function fundOf(db: Db, council: At, key: string): Promise<Fund | null> {
  const kind = fundKindByKey(key);
  if (!kind || !isOfTier(kind, council.tier)) return null;
  const where = { councilId_kind: { councilId: council.id, kind: key } };
  return fundFrom(kind, council.id, (await db.fund.findUnique({ where })) ?? undefined);
}

/** The same for whoever knows no more of the council than its id. */
export async function fundAt(db: Db, councilId: string, key: string): Promise<Fund | null> {
  const council = await councilById(db, councilId);
  return council && fundOf(db, council, key);
}

/**
 * What references of other councils' funds look like that begin with letters of their own: a reference
 * that was typed at the wrong council shows by them whose it is.
 */
export async function referencesElsewhere(db: Db, councilId: string): Promise<FundReference[]> {
  const rows = await db.fund.findMany({
    where: { enabled: true, prefix: { not: null }, councilId: { not: councilId } },
    select: { councilId: true, kind: true, prefix: true },
    take: 1000,
  });
  return rows.flatMap(({ kind, ...row }) => {
    const format = fundKindByKey(kind)?.reference;
    return format ? [{ ...row, kind, format }] : [];
  });
}

/** A fund's codings, the latest first. In the scopes of who keeps the council's money, and the system's. */
export async function codingsOf(db: Db, fundId: string | null): Promise<Coding[]> {
  if (!fundId) return [];
  const rows = await db.fundCoding.findMany({
    where: { fundId },
    orderBy: { startsOn: "desc" },
    take: most,
  });
  return rows.map(codingFrom);
}

/** The coding that each fund of a council has on a day, by the fund's id. */
export async function codingsAt(
  db: Db,
  councilId: string,
  day: Day = londonDay(new Date()),
): Promise<Map<string, Coding>> {
  const rows = await db.fundCoding.findMany({
    where: { councilId, startsOn: { lte: new Date(`${day}T00:00:00Z`) } },
    distinct: ["fundId"],
    orderBy: [{ fundId: "asc" }, { startsOn: "desc" }],
  });
  return new Map(rows.map((row) => [row.fundId, codingFrom(row)]));
}

/** The coding that a fund has on a day; null before its first. */
export async function codingOf(db: Db, fundId: string, day: Day): Promise<Coding | null> {
  return codingOn(await codingsOf(db, fundId), day);
}

function fundFrom(kind: FundKind, councilId: string, row: FundRow | undefined): Fund {
  return fundOfKind(kind, {
    id: row?.id ?? null,
    councilId,
    own: row ? choicesFrom(row) : noChoices,
  });
}

function choicesFrom({ enabled, label, hint, onStop, allocation, prefix }: FundRow): OwnChoices {
  const rule = allocations.find((one) => one === allocation) ?? null;
  return { enabled, label, hint, onStop, allocation: rule, prefix };
}

function codingFrom({ startsOn, costCentre, subjective, project, vat }: FundCoding): Coding {
  return {
    ...{ startsOn: dateToDay(startsOn), costCentre, subjective, project },
    vat: vatCodeSchema.parse(vat),
  };
}
