import { atOnce, type Db, newId } from "@/lib/platform";
import {
  type Attempt,
  attemptById,
  checkoutLife,
  liveStates,
  longestLife,
  nextAsk,
} from "../attempt";
import { areSameLines, type LineToPay, totalOf } from "../line";
import { heldBy, takenFor } from "../queries";
import type { PayingWay } from "../schema";

/** What somebody is about to pay to one council. */
export interface Basket {
  councilId: string;
  lines: LineToPay[];
  /** Who pays, by a name that says nothing of them: the same whenever they come back. */
  payer: string;
  residentId: string | null;
  via: PayingWay;
  takesBacs: boolean;
  /** Our pages, as paths, that the payer is led to: when they are done, and when they turn back. */
  pages: (paymentId: string) => { done: string; back: string };
}

/** A debt line that is not to be paid now: somebody is paying it, or it was paid since it was priced. */
export interface NotPayable {
  debtLineId: string;
  why: "being-paid" | "paid";
}

export type Reserved =
  /** The attempt to open: a new one, or the payer's own for the same lines. */
  | { is: "reserved"; attempt: Attempt }
  /** The payer's own for some of the lines among others: they end before another is opened. */
  | { is: "in-the-way"; attempts: Attempt[] }
  | { is: "not-payable"; lines: NotPayable[] }
  /** The council takes no payments online. */
  | { is: "no-account" };

/** Holds a basket's lines for an attempt, or says why not. Nobody is charged by it. */
export async function reserve(db: Db, basket: Basket, now: Date): Promise<Reserved> {
  const { councilId, payer, lines } = basket;
  const account = await db.paymentAccount.findUnique({ where: { councilId } });
  if (!account) return { is: "no-account" };
  const debtLineIds = lines.flatMap(({ debtLineId }) => debtLineId ?? []);
  await takeInTurn(db, [payer, ...debtLineIds]);
  const [own, held, taken] = await atOnce(
    () => ownLive(db, basket),
    () => heldBy(db, debtLineIds),
    () => takenFor(db, debtLineIds),
  );
  const mine = own.filter(({ state }) => state === "open");
  const same = mine.find((one) => isFor(one, basket));
  if (same) return { is: "reserved", attempt: await prolong(db, same, now) };
  const notPayable = lines.flatMap(({ debtLineId, takenBefore }): NotPayable[] => {
    if (!debtLineId) return [];
    const holder = held.get(debtLineId);
    const isOthers = holder !== undefined && !mine.some(({ id }) => id === holder);
    if (isOthers) return [{ debtLineId, why: "being-paid" }];
    return (taken.get(debtLineId) ?? 0n) > takenBefore ? [{ debtLineId, why: "paid" }] : [];
  });
  if (notPayable.length > 0) return { is: "not-payable", lines: notPayable };
  const holders = new Set(held.values());
  const inTheWay = mine.filter((one) => holders.has(one.id) || areSameLines(one.lines, lines));
  if (inTheWay.length > 0) return { is: "in-the-way", attempts: inTheWay };
  return { is: "reserved", attempt: await write(db, basket, account.account, now) };
}

/** Those who want the same line, or are the same payer, come one after the other until they commit. */
async function takeInTurn(db: Db, names: string[]): Promise<void> {
  const sorted = [...new Set(names)].sort();
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('payment ' || name, 0))
    FROM unnest(${sorted}::text[]) AS name`;
}

/** The payer's own attempts at the council that are not settled. */
function ownLive(db: Db, { payer, councilId }: Basket): Promise<Attempt[]> {
  return db.payment.findMany({
    where: { payer, councilId, state: { in: liveStates } },
    include: { lines: true },
  });
}

function isFor({ lines, takesBacs }: Attempt, basket: Basket): boolean {
  return takesBacs === basket.takesBacs && areSameLines(lines, basket.lines);
}

/** The time begins anew for who comes back: the lines were priced again, and cost the same. */
function prolong(db: Db, { id, createdAt }: Attempt, now: Date): Promise<Attempt> {
  const last = createdAt.getTime() + longestLife;
  const expiresAt = new Date(Math.min(now.getTime() + checkoutLife, last));
  return db.payment.update({ where: { id }, data: { expiresAt }, include: { lines: true } });
}

async function write(db: Db, basket: Basket, account: string, now: Date): Promise<Attempt> {
  const { councilId, lines, payer, residentId, via, takesBacs, pages } = basket;
  const id = newId(now);
  const { done, back } = pages(id);
  const nothing = { chargeId: null, transactionId: null, returnedId: null };
  await db.payment.create({
    data: {
      ...{ id, councilId, account, state: "open", payer, residentId, via, takesBacs },
      ...{ amount: totalOf(lines), donePath: done, backPath: back, createdAt: now },
      expiresAt: new Date(now.getTime() + checkoutLife),
      askAt: nextAsk("open", nothing, now),
      lines: {
        createMany: {
          data: lines.map(({ ledgerString, takenBefore: _, ...line }, index) => ({
            ...{ ...line, ...ledgerString, position: index + 1, councilId, state: "held" },
          })),
        },
      },
    },
  });
  const attempt = await attemptById(db, id);
  if (!attempt) throw new Error("An attempt that was written down is not there");
  return attempt;
}
