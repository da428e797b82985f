import { expect, it } from "vitest";
import { atOnce, type Db, withScope } from "@/lib/platform";
import { publicScope } from "@/lib/platform/mint";
import { roundTrips, statementsOf, testDatabase } from "@/lib/platform/testing";

testDatabase();

const asPublic = <T>(work: (db: Db) => Promise<T>) => withScope(publicScope(null), work);
const number = (db: Db, value: number) => db.$queryRaw<{ n: number }[]>`SELECT ${value}::int AS n`;

it("asks all in one round trip, by statement and by model, and answers in order", async () => {
  let answers: unknown;
  const ask = (db: Db) =>
    atOnce(
      () => number(db, 1),
      () => db.council.findFirst({ where: { slug: "nowhere" } }),
      () => number(db, 2),
      () => "at once",
    );
  const sent = await statementsOf(() => asPublic(async (db) => (answers = await ask(db))));
  expect(answers).toEqual([[{ n: 1 }], null, [{ n: 2 }], "at once"]);
  // Who asks goes out with what is asked.
  expect([sent.length, roundTrips(sent)]).toEqual([6, 1]);
});

it("throws with what failed, and leaves nothing of the transaction", async () => {
  const failing = asPublic((db) =>
    atOnce(
      () => number(db, 1),
      () => db.$queryRaw`SELECT 1 / 0`,
      () => Promise.reject(new Error("too late")),
    ),
  );
  await expect(failing).rejects.toThrow();
  expect(await asPublic((db) => number(db, 3))).toEqual([{ n: 3 }]);
});
