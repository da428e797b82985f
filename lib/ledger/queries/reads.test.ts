import { beforeAll, expect, it } from "vitest";
import { makeCouncil, type TestCouncil } from "@/lib/cases/testing";
import {
  accruals,
  balanceOf,
  closeDay,
  journalByCause,
  journalsOfDay,
  ledgerTotals,
  linesOf,
  openItems,
  post,
  takingsByDay,
  trialBalance,
} from "@/lib/ledger";
import { chargePair, makeKeeper, type TestKeeper } from "@/lib/ledger/testing";
import { addDays, type Db, withScope } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";

// What a question costs is told by the postings that it reads, not by a clock: of sixty days with a
// thousand postings each, of which two are open, none may read what it does not need.

const database = testDatabase();
const firstDay = "2026-09-20";
const lastDay = addDays(firstDay, 59);
const now = new Date(`${addDays(lastDay, 2)}T12:00:00Z`);
let council: TestCouncil;
let manager: TestKeeper;

beforeAll(async () => {
  council = await makeCouncil("RDS");
  manager = makeKeeper(council);
  const [first] = chargePair(council.id, "first", { at: new Date(`${firstDay}T12:00:00Z`) });
  await withScope(manager.scope, (db) => post(db, first, now));
  // The owner's own session, triggers off: what was posted long ago, and cleared.
  await database.query("SET session_replication_role = replica");
  await database.query(
    `INSERT INTO journals (id, book_id, council_id, cause, what, day, event_day, lines, at, scope)
     SELECT gen_random_uuid(), j.book_id, j.council_id, 'charge:' || n, 'x', on_day, on_day, 2, j.at, 'system'
     FROM journals j, generate_series(0, 29999) n, LATERAL (SELECT j.day + n % 60 AS on_day) d`,
  );
  await database.query(
    `INSERT INTO postings (journal_id, position, day, book_id, council_id, account, object, amount,
       cost_centre, subjective)
     SELECT j.id, p.position, j.day, j.book_id, j.council_id, p.account, p.object, p.amount, p.string, p.string
     FROM journals j, LATERAL (VALUES (1, 'BRIDGE', j.cause, 100, NULL), (2, 'FUND', 'rent', -100, 'x'))
       AS p (position, account, object, amount, string)
     WHERE j.what = 'x'`,
  );
  await database.query("SET session_replication_role = origin");
  await database.query("ANALYZE");
  for (let day = firstDay; day < addDays(lastDay, -1); day = addDays(day, 1)) {
    const closed = await withScope(manager.scope, (db) => closeDay(db, council.id, day, now));
    expect(closed).toMatchObject({ ok: true });
  }
  await database.query("ANALYZE");
});

/** How many rows of postings some work reads. */
function postingsRead(work: (db: Db) => Promise<unknown>): Promise<number> {
  return withScope(manager.scope, async (db) => {
    const before = await readSoFar(db);
    await work(db);
    return (await readSoFar(db)) - before;
  });
}

/** By this connection, since it last told the database's statistics: not within a transaction. */
async function readSoFar(db: Db): Promise<number> {
  const [row] = await db.$queryRaw<{ rows: bigint }[]>`
    SELECT sum(seq_tup_read + idx_tup_fetch)::bigint AS rows FROM pg_stat_xact_user_tables
    WHERE relname LIKE 'postings%'`;
  return Number(row?.rows);
}

const aDay = 1000;
const whole = { from: firstDay, upTo: lastDay };
const questions: [string, number, (db: Db) => Promise<unknown>][] = [
  ["the trial balance", 2 * aDay, (db) => trialBalance(db, council.id)],
  ["a trial balance of a closed day", 0, (db) => trialBalance(db, council.id, { upTo: firstDay })],
  ["a balance", aDay, (db) => balanceOf(db, council.id, "FUND", { object: "rent" })],
  ["an item's", 0, (db) => balanceOf(db, council.id, "BRIDGE", { object: "charge:9" })],
  [
    "an item's at the end of a day",
    1,
    (db) => balanceOf(db, council.id, "BRIDGE", { object: "charge:9", upTo: lastDay }),
  ],
  ["takings of all days", aDay, (db) => takingsByDay(db, council.id, whole)],
  ["open items", 0, (db) => openItems(db, council.id, "BRIDGE")],
  ["an account's lines", 60, (db) => linesOf(db, council.id, "BRIDGE")],
  ["an item's lines", 1, (db) => linesOf(db, council.id, "BRIDGE", { object: "charge:9" })],
  ["a journal", 2, (db) => journalByCause(db, council.id, "charge:9")],
  ["a day's journals", 0, (db) => journalsOfDay(db, council.id, firstDay)],
  ["late journals", 0, (db) => accruals(db, council.id, 2025)],
  [
    "a day for the general ledger",
    aDay + 2,
    (db) => ledgerTotals(db, council.id, { from: firstDay, upTo: firstDay }),
  ],
];

it.each(questions)("reads for %s at most %i postings", async (_name, most, ask) => {
  expect(await postingsRead(ask)).toBeLessThanOrEqual(most);
});

it("closes a day by reading that day alone", async () => {
  const read = await postingsRead((db) => closeDay(db, council.id, addDays(lastDay, -1), now));
  expect(read).toBeGreaterThanOrEqual(aDay);
  expect(read).toBeLessThanOrEqual(2 * aDay);
});
