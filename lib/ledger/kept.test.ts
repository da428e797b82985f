import { beforeAll, describe, expect, it } from "vitest";
import { makeCouncil, type TestCouncil } from "@/lib/cases/testing";
import { closeDay, lockYear, platformBook, post } from "@/lib/ledger";
import { chargePair, makeKeeper } from "@/lib/ledger/testing";
import { type Db, newId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { Prisma } from "@/prisma/generated/client";

// What the database holds by itself, past every command: tried as the application's role, and as the
// owner, whom no grant and no policy holds back.

const database = testDatabase();
const system = systemScope("test");
const may = new Date("2025-05-02T12:00:00Z");
const later = new Date("2026-11-27T12:00:00Z");
let council: TestCouncil;
let book: string;
let journal: string;

beforeAll(async () => {
  council = await makeCouncil("KPT");
  await withScope(system, (db) => post(db, chargePair(council.id, "ch_1", { at: may })[0], may));
  await withScope(system, async (db) => {
    await closeDay(db, council.id, "2025-05-02", later);
    await closeDay(db, council.id, "2026-03-31", later);
    await lockYear(db, council.id, 2025, later);
    await post(db, chargePair(council.id, "ch_2", { at: later })[0], later);
  });
  const { rows } = await database.query(
    "SELECT id, book_id FROM journals WHERE cause = 'charge-paid:ch_2'",
  );
  [journal, book] = [rows[0].id, rows[0].book_id];
});

describe("nothing is changed or deleted", () => {
  const kept = ["books", "journals", "postings", "day_closes", "day_totals", "year_locks"];
  const key: Record<string, string> = { books: "council_id", journals: "cause" };

  it.each(kept)("of %s, not even by the owner", async (table) => {
    const { rows } = await database.query(`SELECT count(*)::integer AS n FROM ${table}`);
    expect(rows[0].n).toBeGreaterThan(0);
    const column = key[table] ?? "council_id";
    for (const statement of [
      `UPDATE ${table} SET ${column} = NULL`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
    ]) {
      await expect(database.query(statement), statement).rejects.toThrow("permission denied");
      await expect(
        withScope(system, (db) => db.$executeRaw(Prisma.raw(statement))),
        statement,
      ).rejects.toThrow("permission denied");
    }
  });

  it("in a partition past its table neither", async () => {
    const { rows } = await database.query(
      "SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'postings'::regclass",
    );
    expect(rows.length).toBeGreaterThan(4);
    for (const { name } of rows) {
      await expect(database.query(`TRUNCATE ${name}`), name).rejects.toThrow("permission denied");
    }
    await expect(database.query("DELETE FROM postings_default")).rejects.toThrow(
      "permission denied",
    );
  });

  it("and a closed day never opens again", async () => {
    for (const day of ["NULL", "'2026-03-30'"]) {
      await expect(database.query(`UPDATE books SET closed_through = ${day}`)).rejects.toThrow(
        "a closed day stays closed",
      );
    }
  });
});

describe("a journal", () => {
  const write = (
    changes: Partial<Parameters<Db["journal"]["createMany"]>[0]> & Record<string, unknown>,
    amounts: bigint[],
    lines = amounts.length,
  ) =>
    withScope(system, async (db) => {
      const id = newId();
      const row = {
        ...{ id, bookId: book, councilId: council.id, cause: id, what: "charge-paid", lines },
        ...{ day: later, eventDay: later, at: later, scope: "system", actorId: null },
        ...changes,
      };
      await db.journal.createMany({ data: row });
      await db.posting.createMany({
        data: amounts.map((amount, index) => ({
          ...{ journalId: row.id, position: index + 1, day: row.day, bookId: row.bookId },
          ...{ councilId: row.councilId, account: "BANK", object: "", amount },
        })),
      });
    });

  it("balances and has all of its postings when it is committed", async () => {
    await write({}, [5n, -2n, -3n]);
    await expect(write({}, [5n, -4n])).rejects.toThrow("does not balance");
    await expect(write({}, [5n, -5n], 3)).rejects.toThrow("does not balance");
    await expect(write({}, [], 2)).rejects.toThrow("does not balance");
    await expect(write({}, [5n], 1)).rejects.toThrow("journals_lines_check");
    await expect(write({}, [0n, 0n])).rejects.toThrow("postings_amount_check");
  });

  it("takes no posting later, also none that balance", async () => {
    const add = (position: number, day = later) =>
      withScope(system, (db) =>
        db.posting.createMany({
          data: [1n, -1n].map((amount, index) => ({
            ...{ journalId: journal, position: position + index, day, bookId: book, amount },
            ...{ councilId: council.id, account: "BANK", object: "" },
          })),
        }),
      );
    await expect(add(3)).rejects.toThrow("of no such journal");
    await expect(add(1)).rejects.toThrow("Unique constraint");
    await expect(add(1, new Date("2026-11-28"))).rejects.toThrow("of no such journal");
  });

  it("is of an open day, of its own council's book, and of an event before it", async () => {
    const closed = new Date("2026-03-31");
    await expect(write({ day: closed, eventDay: closed }, [1n, -1n])).rejects.toThrow(
      "the day 2026-03-31 is closed",
    );
    const stranger = await makeCouncil("KPU");
    await expect(write({ councilId: stranger.id }, [1n, -1n])).rejects.toThrow("of no such book");
    await expect(write({ eventDay: new Date("2026-11-28") }, [1n, -1n])).rejects.toThrow("check");
  });

  it("reverses another of its book as a whole", async () => {
    await expect(write({ reversesId: journal }, [1n, -1n])).rejects.toThrow("reverses in part");
    await expect(write({ reversesId: newId() }, [1n, -1n])).rejects.toThrow("reverses_id_fkey");
    const journalOfPlatform = { ...chargePair(council.id, "ch_1")[0], book: platformBook };
    const { journalId } = await withScope(system, (db) => post(db, journalOfPlatform));
    await expect(write({ reversesId: journalId }, [1n, -1n])).rejects.toThrow("reverses none");
  });

  it("is signed by whoever writes it, and by nobody else's name", async () => {
    for (const signature of [{ scope: "finance" }, { actorId: newId() }]) {
      await expect(write(signature, [1n, -1n])).rejects.toThrow("row-level security");
    }
  });
});

describe("partitions", () => {
  it("are made although the default holds days of theirs", async () => {
    const ahead = new Date();
    ahead.setUTCMonth(ahead.getUTCMonth() + 5, 15);
    await withScope(system, (db) =>
      post(db, chargePair(council.id, "ch_ahead", { at: ahead })[0], later),
    );
    await withScope(system, (db) => db.$executeRaw`SELECT app.make_partitions(6)`);
    const { rows } = await database.query(
      "SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'postings'::regclass",
    );
    const names = rows.map(({ name }) => name);
    const month = (date: Date) => `postings_${date.toISOString().slice(0, 7).replace("-", "_")}`;
    expect(names).not.toContain(month(ahead));
    ahead.setUTCMonth(ahead.getUTCMonth() + 1);
    expect(names).toContain(month(ahead));
    await expect(database.query(`TRUNCATE ${month(ahead)}`)).rejects.toThrow("permission denied");
  });
});

describe("a role", () => {
  const roles = ["cashier", "finance-officer", "finance-manager", "auditor"] as const;
  /** Which roles may write a row that they sign in their own name. */
  async function mayWrite(
    write: (db: Db, signed: { scope: string; actorId: string }) => Promise<unknown>,
    of = council,
  ) {
    const may: string[] = [];
    for (const role of roles) {
      const { id, scope } = makeKeeper(of, role);
      const written = withScope(scope, async (db) => {
        await write(db, { scope: "finance", actorId: id });
        throw new Error("taken back");
      });
      const refusal = await written.catch((error: Error) => error.message);
      if (!/row-level security/.test(refusal)) expect(refusal).toBe("taken back");
      if (refusal === "taken back") may.push(role);
    }
    return may;
  }
  const day = new Date("2026-11-26");
  const ofBook = () => ({ bookId: book, councilId: council.id });
  const addJournal = (db: Db, signed: { scope: string; actorId: string }) =>
    db.journal.createMany({
      data: {
        ...{ id: newId(), ...ofBook(), ...signed, cause: "x", what: "x" },
        ...{ lines: 2, day, eventDay: day, at: later },
      },
    });

  it("adds to its council's book what it may, and to no other's", async () => {
    const stranger = await makeCouncil("KPV");
    expect(await mayWrite(addJournal)).toEqual(["cashier", "finance-officer", "finance-manager"]);
    expect(await mayWrite(addJournal, stranger)).toEqual([]);
    const openBook = (db: Db) =>
      db.book.createMany({ data: { id: newId(), councilId: stranger.id, createdAt: later } });
    expect(await mayWrite(openBook, stranger)).toEqual([
      "cashier",
      "finance-officer",
      "finance-manager",
    ]);
    expect(await mayWrite(openBook)).toEqual([]);
  });

  it("signs a day or a year off where that is its own to do", async () => {
    const hash = "x";
    const closes = await mayWrite((db, signed) =>
      db.dayClose.createMany({
        data: { ...ofBook(), ...signed, day, journals: 0, hash, closedAt: later },
      }),
    );
    expect(closes).toEqual(["finance-officer", "finance-manager"]);
    const locks = await mayWrite((db, signed) =>
      db.yearLock.createMany({
        data: { ...ofBook(), ...signed, year: 2031, hash, lockedAt: later },
      }),
    );
    expect(locks).toEqual(["finance-manager"]);
  });
});

it("lets only those close a day who may", async () => {
  const move = (role: "cashier" | "auditor" | "finance-officer") =>
    withScope(
      makeKeeper(council, role).scope,
      (db) =>
        db.$executeRaw`UPDATE books SET closed_through = '2026-04-01' WHERE id = ${book}::uuid`,
    );
  expect(await move("cashier")).toBe(0);
  expect(await move("auditor")).toBe(0);
  expect(await move("finance-officer")).toBe(1);
});
