import { z } from "zod";
import { type Db, newId } from "@/lib/platform";
import { readCsv } from "./read-csv";

const text = z.string().min(1).max(200);
const maybe = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? null : value), schema.nullable());
const number = maybe(z.coerce.number());
const date = maybe(z.iso.date().transform((day) => new Date(day)));
const codes = z
  .string()
  .max(100)
  .transform((list) => list.split(" ").filter(Boolean));

const councilSchema = z.object({
  code: z.string().length(3),
  slug: z
    .string()
    .max(60)
    .regex(/^[a-z]+\.?(-[a-z]+)*$/),
  name: text,
  short_name: text,
  gss: z.string().length(9),
  former_gss: codes,
  tier: z.enum(["unitary", "county", "district"]),
  type_name: text,
  county: maybe(z.string().length(3)),
  region: z.string().max(100),
  started_on: date,
  ended_on: date,
  successors: codes,
  custodian_code: number,
  homepage: maybe(z.url().max(300)),
  population: number,
  area_km2: number,
  lat: number,
  long: number,
  min_lat: number,
  min_long: number,
  max_lat: number,
  max_long: number,
});

type CouncilFacts = z.infer<typeof councilSchema>;

/** Brings the register of councils, and who followed whom, to what the data file says. */
export async function seedCouncils(db: Db): Promise<void> {
  const facts = await readCsv("councils.csv", councilSchema);
  const known = await db.council.findMany({ select: { id: true, code: true } });
  const isKnown = new Set(known.map(({ code }) => code));
  const ids = new Map([
    ...facts.map(({ code }) => [code, newId()] as const),
    ...known.map(({ code, id }) => [code, id] as const),
  ]);
  const idOf = (code: string) => {
    const id = ids.get(code);
    if (!id) throw new Error(`councils.csv names no council ${code}`);
    return id;
  };

  const rows = facts.map((council) => councilRow(council, idOf));
  await db.council.createMany({ data: rows.filter(({ code }) => !isKnown.has(code)) });
  for (const { id, ...data } of rows.filter(({ code }) => isKnown.has(code))) {
    await db.council.update({ where: { id }, data });
  }
  await db.councilSuccessor.createMany({
    data: facts.flatMap(({ code, successors }) =>
      successors.map((other) => ({ councilId: idOf(code), successorId: idOf(other) })),
    ),
    skipDuplicates: true,
  });
}

function councilRow(council: CouncilFacts, idOf: (code: string) => string) {
  const { code, slug, name, gss, tier, region, homepage, population, lat, long } = council;
  return {
    ...{ id: idOf(code), code, slug, name, gss, tier, region, homepage, population, lat, long },
    shortName: council.short_name,
    formerGss: council.former_gss,
    typeName: council.type_name,
    countyId: council.county && idOf(council.county),
    current: council.ended_on === null,
    startedOn: council.started_on,
    endedOn: council.ended_on,
    custodianCode: council.custodian_code,
    areaKm2: council.area_km2,
    minLat: council.min_lat,
    minLong: council.min_long,
    maxLat: council.max_lat,
    maxLong: council.max_long,
  };
}
