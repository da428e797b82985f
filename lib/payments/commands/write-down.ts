import { balanceTransaction, chargePaid, post } from "@/lib/ledger";
import type { Db } from "@/lib/platform";
import { type Attempt, attemptById, goesOn, liveStates, nextAsk } from "../attempt";
import { fundLineOf } from "../line";
import type { Charge, Transaction } from "../provider";
import type { PaymentState } from "../schema";
import type { News } from "./learn";

/**
 * Writes down what the provider said of an attempt, once: what it became, its lines, its postings.
 * News that are older than what is known, or known already, change nothing. Gives how it stands.
 */
export async function writeDown(db: Db, id: string, news: News, now: Date): Promise<PaymentState> {
  await db.$queryRaw`SELECT FROM payments WHERE id = ${id}::uuid FOR UPDATE`;
  const before = await attemptById(db, id);
  if (!before) throw new Error(`There is no payment ${id}`);
  const from = before.state as PaymentState;
  const state = goesOn(from, news.state) ? news.state : from;
  const charge = before.chargeId && news.charge?.id !== before.chargeId ? null : news.charge;
  // A bank's answer to a debit has no time but that at which it was heard of.
  const at = charge?.method === "card" ? charge.at : now;
  if (state === "paid" && from !== "paid") await postPaid(db, before, charge, at, now);
  const chargeId = before.chargeId ?? charge?.id ?? null;
  const posted = charge ? await postTransactions(db, before, charge, now) : before;
  const known = { chargeId, transactionId: posted.transactionId, returnedId: posted.returnedId };
  const isSettled = !liveStates.includes(state);
  await db.payment.update({
    where: { id },
    data: {
      ...{ ...known, state, askAt: nextAsk(state, known, now) },
      sessionId: before.sessionId ?? news.session,
      refusal: news.refusal,
      settledAt: before.settledAt ?? (isSettled ? now : null),
      paidAt: before.paidAt ?? (state === "paid" ? at : null),
      ...(charge && { method: charge.method, scheme: charge.scheme, lastFour: charge.lastFour }),
    },
  });
  if (state !== from && isSettled) {
    const became = state === "paid" ? "paid" : "freed";
    await db.paymentLine.updateMany({ where: { paymentId: id }, data: { state: became } });
  }
  return state;
}

/** The funds' income, once for a charge. */
async function postPaid(
  db: Db,
  { id, councilId, lines }: Attempt,
  charge: Charge | null,
  at: Date,
  now: Date,
): Promise<void> {
  if (!charge) throw new Error(`The payment ${id} was paid by no charge`);
  const event = { book: councilId, at, charge: charge.id };
  await post(db, chargePaid({ ...event, lines: lines.map(fundLineOf) }), now);
}

/** What the charge did to the balance, as far as that is known and not posted yet. */
async function postTransactions(
  db: Db,
  { councilId, transactionId, returnedId }: Attempt,
  { id: object, transaction, returned }: Charge,
  now: Date,
): Promise<{ transactionId: string | null; returnedId: string | null }> {
  const posted = async (one: Transaction | null) => {
    if (!one) return null;
    const { id, ...sums } = one;
    const event = { book: councilId, transaction: id, object, ...sums };
    await post(db, balanceTransaction(event), now);
    return id;
  };
  return {
    transactionId: transactionId ?? (await posted(transaction)),
    returnedId: returnedId ?? (await posted(returned)),
  };
}
