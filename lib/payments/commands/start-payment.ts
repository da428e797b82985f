import { withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import type { Attempt } from "../attempt";
import { providerInUse, type Using } from "../in-use";
import { totalOf } from "../line";
import type { Provider } from "../provider";
import { askForCheckout, dropAttempt, keepSession } from "./open-checkout";
import { type Basket, type NotPayable, reserve } from "./reserve";
import { settle } from "./settle";

export type Started =
  /** Where the payer pays; nothing is charged before. */
  | { ok: true; paymentId: string; url: string }
  /** These lines are not to be paid now, and nothing was opened: what is left may be asked for again. */
  | { ok: false; reason: "not-payable"; lines: NotPayable[] }
  /** The same payer has just paid the same basket, or their debit is on its way. */
  | { ok: false; reason: "settled"; paymentId: string }
  /**
   * `no-account`: the council takes no payments online. `too-little`: less than is taken at all.
   * `refused`: the provider takes no such payment. `away`: nobody can say; nothing is charged.
   */
  | { ok: false; reason: "no-account" | "too-little" | "refused" | "away" };

/** What the provider takes at the least, pence. */
const least = 30n;

const system = systemScope("start a payment");

/** How often an attempt that has ended meanwhile makes place for another. */
const rounds = 5;

/**
 * Starts to pay a basket of lines of one council, and gives where its payer is to go. The attempt is
 * written down before the provider hears of it, which happens outside of any transaction: ended in
 * between, nobody is charged, and the sweep frees its lines. Throws for a basket of nothing, or a
 * line of nothing. Call it outside of any transaction.
 */
export async function startPayment(
  basket: Basket,
  { provider = providerInUse(), now = new Date() }: Using = {},
): Promise<Started> {
  if (basket.lines.length === 0 || basket.lines.some(({ gross }) => gross <= 0n)) {
    throw new Error("A basket has lines, and each costs something");
  }
  if (totalOf(basket.lines) < least) return { ok: false, reason: "too-little" };
  if (!provider) return { ok: false, reason: "away" };
  for (let round = 0; round < rounds; round++) {
    const reserved = await withScope(system, (db) => reserve(db, basket, now));
    if (reserved.is === "no-account") return { ok: false, reason: "no-account" };
    if (reserved.is === "not-payable") {
      return { ok: false, reason: "not-payable", lines: reserved.lines };
    }
    if (reserved.is === "reserved") {
      const opened = await open(provider, reserved.attempt, now);
      if (opened !== "again") return opened;
    } else {
      for (const attempt of reserved.attempts) {
        if (!(await giveUp(provider, attempt, now))) return { ok: false, reason: "away" };
      }
    }
  }
  return { ok: false, reason: "away" };
}

/** Opens an attempt's checkout; `again` where the attempt has ended, and its lines are free. */
async function open(provider: Provider, attempt: Attempt, now: Date): Promise<Started | "again"> {
  const { id, account, sessionId } = attempt;
  const isOver = now >= attempt.expiresAt;
  const asked = isOver ? null : await askForCheckout(provider, attempt);
  if (asked?.ok && asked.value.url) {
    const { session, url } = asked.value;
    if (sessionId || (await keepSession(id, session))) return { ok: true, paymentId: id, url };
    await provider.expire(account, session);
    return "again";
  }
  if (asked?.ok === false && asked.why === "away") return { ok: false, reason: "away" };
  if (asked?.ok === false && !sessionId) {
    const isRefused = asked.why === "refused";
    await dropAttempt(id, isRefused ? "refused" : null, now);
    return isRefused ? { ok: false, reason: "refused" } : "again";
  }
  const state = await settle(id, { provider, now });
  if (state === "paid" || state === "processing") {
    return { ok: false, reason: "settled", paymentId: id };
  }
  return state === "away" ? { ok: false, reason: "away" } : "again";
}

/** Ends another attempt of the same payer, so that it cannot be paid beside the new one. */
async function giveUp(provider: Provider, attempt: Attempt, now: Date): Promise<boolean> {
  const { id, account } = attempt;
  // One that was not heard of: opening it says which checkout it has.
  const asked = await askForCheckout(provider, attempt);
  if (!asked.ok && asked.why === "away") return false;
  if (!asked.ok && !attempt.sessionId) await dropAttempt(id, null, now);
  else if (asked.ok && asked.value.state === "open") {
    await keepSession(id, asked.value.session);
    const ended = await provider.expire(account, asked.value.session);
    if (!ended.ok && ended.why === "away") return false;
  }
  return (await settle(id, { provider, now })) !== "away";
}
