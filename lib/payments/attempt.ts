import type { Db } from "@/lib/platform";
import type { Prisma } from "@/prisma/generated/client";
import type { PaymentState } from "./schema";

/** An attempt to pay, with its lines. */
export type Attempt = Prisma.PaymentGetPayload<{ include: { lines: true } }>;

export function attemptById(db: Db, id: string): Promise<Attempt | null> {
  return db.payment.findUnique({ where: { id }, include: { lines: true } });
}

/** The states in which a debt line is held: nobody else may pay it. */
export const liveStates: PaymentState[] = ["open", "processing"];

const order: Record<PaymentState, number> = {
  open: 0,
  processing: 1,
  paid: 2,
  failed: 2,
  expired: 2,
};

/** Whether it goes on: what was asked before something happened is heard after it, and says nothing new. */
export function goesOn(from: PaymentState, to: PaymentState): boolean {
  return order[to] > order[from];
}

const minute = 60_000;

/** How long a checkout stays open, milliseconds; its price holds for as long. */
export const checkoutLife = 30 * minute;

/** How long one that its payer comes back to stays open at the most; the provider's end after a day. */
export const longestLife = 20 * 60 * minute;

/** After how long nobody is at opening a checkout any more that was not heard of. */
export const openingLife = 10 * minute;

const waits: Record<PaymentState, number> = {
  open: 3 * minute,
  // Banks answer once a day; the provider tells of it long before the sweep asks.
  processing: 6 * 60 * minute,
  // Only a balance transaction is missing.
  paid: 5 * minute,
  failed: 5 * minute,
  expired: 5 * minute,
};

/** What is known of a payment's money. */
type Known = Pick<Attempt, "chargeId" | "transactionId" | "returnedId">;

/** When the sweep asks about an attempt again; null where there is nothing more to learn. */
export function nextAsk(state: PaymentState, known: Known, now: Date): Date | null {
  return isDone(state, known) ? null : new Date(now.getTime() + waits[state]);
}

function isDone(state: PaymentState, { chargeId, transactionId, returnedId }: Known): boolean {
  if (liveStates.includes(state)) return false;
  if (state === "paid") return transactionId !== null;
  // A debit that never stood in the balance has nothing to take back.
  return chargeId === null || transactionId === null || returnedId !== null;
}
