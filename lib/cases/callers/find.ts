import type { Answers } from "@/lib/forms";
import { parsePostcode } from "@/lib/geo";
import { type Db, scopeOf } from "@/lib/platform";
import { Prisma } from "@/prisma/generated/client";
import type { Marker } from "../markers";
import { markersOnPeople } from "../markers/queries";
import { headlineOf } from "../queries/queue";
import { wordsMatch } from "../queries/queue-filter";
import { searchOf } from "../queries/search-terms";
import type { CaseState } from "../schema";
import { stateOf } from "../state";
import { keyOf } from "./person";

/** A case of somebody's at the asker's council. */
export interface CallersCase {
  reference: string;
  headline: string;
  place: string | null;
  state: CaseState;
  receivedAt: Date;
}

/** Somebody who reported something to the asker's council. */
export interface FoundCaller {
  /** Their latest case, by which they are picked. */
  reference: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  addressLines: string[];
  /** The latest few, the newest first. */
  cases: CallersCase[];
  /** How many cases there are beside those. */
  more: number;
  markers: Marker[];
}

/** How many cases a search looks through, the newest first, and how many of one person's are shown. */
const mostCases = 100;
const mostOfOne = 5;

/**
 * The people who reported something to the asker's council and fit what was typed: a name, phone
 * number, e-mail address, postcode or reference. `isAll`: there may be older cases that fit too.
 */
export async function findCallers(
  db: Db,
  typed: string,
  now = new Date(),
): Promise<{ people: FoundCaller[]; isAll: boolean }> {
  const scope = scopeOf(db);
  const condition = conditionOf(typed);
  if (scope.kind !== "staff" || !condition) return { people: [], isAll: true };
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT s.case_id AS id FROM case_search s JOIN cases c ON c.id = s.case_id
    WHERE s.council_id = ${scope.councilId}::uuid AND c.council_id = ${scope.councilId}::uuid
      AND ${condition} ORDER BY s.case_id DESC LIMIT ${mostCases}`;
  const rows = await db.case.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    include: { contacts: { where: { kind: "reporter" } } },
    orderBy: { id: "desc" },
  });
  const people = byPerson(rows).flatMap((cases) => personOf(cases) ?? []);
  const contacts = people.map(({ contact }) => contact);
  const markers = await markersOnPeople(db, scope.councilId, contacts, now);
  return {
    people: people.map(({ person }, at) => ({ ...person, markers: markers[at] ?? [] })),
    isAll: rows.length < mostCases,
  };
}

/** A postcode is looked for as the problem's too, all else with the person only; null for nothing. */
function conditionOf(typed: string): Prisma.Sql | null {
  const search = searchOf(typed);
  if ("reference" in search) return Prisma.sql`c.reference = ${search.reference}`;
  const postcode = parsePostcode(typed);
  const vectors = postcode.ok ? (["words", "person"] as const) : (["person"] as const);
  const terms = postcode.ok ? [postcode.key.toLowerCase()] : search.terms;
  return terms.length === 0 ? null : wordsMatch(terms, vectors);
}

type Row = Prisma.CaseGetPayload<{ include: { contacts: true } }>;

function byPerson(rows: Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row.contacts[0] ?? null) ?? row.id;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

/** A person by their cases, the newest first. */
function personOf(cases: Row[]) {
  const [latest] = cases;
  const contact = latest?.contacts[0];
  if (!latest || !contact) return null;
  const { name, email, phone, addressLines } = contact;
  const person = {
    ...{ reference: latest.reference, name, email, phone, addressLines },
    cases: cases.slice(0, mostOfOne).map((row) => ({
      reference: row.reference,
      headline: headlineOf({ service: row.service, answers: row.answers as Answers }),
      place: row.place,
      state: stateOf(row),
      receivedAt: row.receivedAt,
    })),
    more: Math.max(0, cases.length - mostOfOne),
  };
  return { person, contact };
}
