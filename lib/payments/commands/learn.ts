import { type Attempt, openingLife } from "../attempt";
import type { Asked, Charge, Checkout, Provider } from "../provider";
import type { PaymentState } from "../schema";

/** What the provider says of an attempt at a moment. */
export interface News {
  state: PaymentState;
  session: string | null;
  charge: Charge | null;
  refusal: string | null;
}

/**
 * Asks the provider what has become of an attempt; ends its checkout where its time is over. Asks
 * only: nothing is written. Throws where the provider speaks of another attempt or sum.
 */
export async function learn(
  provider: Provider,
  attempt: Attempt,
  now: Date,
): Promise<News | "away"> {
  const { state, account, chargeId } = attempt;
  const known = { session: attempt.sessionId, refusal: attempt.refusal };
  if (chargeId && (state === "paid" || state === "failed")) {
    const charge = await chargeOf(provider, account, chargeId);
    return charge === "away" ? "away" : { ...known, state, charge };
  }
  const asked = await current(provider, attempt, now);
  if (!asked.ok) {
    if (asked.why === "away") return "away";
    // An account that we may not look into any more can still be paid.
    if (asked.why === "refused") throw new Error(`The provider says nothing of ${attempt.id}`);
    return withoutCheckout(attempt, now);
  }
  const checkout = asked.value;
  check(attempt, checkout);
  const { session, refusal } = checkout;
  if (!checkout.charge) return { state: checkout.state, session, refusal, charge: null };
  const charge = await chargeOf(provider, account, checkout.charge);
  if (charge === "away") return "away";
  check(attempt, charge);
  return { state: checkout.state, session, refusal, charge };
}

/** The checkout as it is; ended where its time is over and nobody has finished it. */
async function current(
  provider: Provider,
  { id, account, sessionId, createdAt, expiresAt }: Attempt,
  now: Date,
): Promise<Asked<Checkout>> {
  const asked = sessionId
    ? await provider.find(account, sessionId)
    : await provider.findByAttempt(account, id, createdAt);
  if (!asked.ok || asked.value.state !== "open" || now < expiresAt) return asked;
  const { session } = asked.value;
  const ended = await provider.expire(account, session);
  // Finished in between: what it is now is asked once more.
  return ended.ok || ended.why === "away" ? ended : provider.find(account, session);
}

/**
 * The provider has no checkout of it, so nobody can pay by it. One that may just be opened is left
 * alone: who opens it takes no answer for an attempt that has ended.
 */
function withoutCheckout({ id, state, sessionId, createdAt }: Attempt, now: Date): News {
  if (state !== "open") throw new Error(`The provider has lost the payment ${id}`);
  const isOpening = !sessionId && now.getTime() - createdAt.getTime() < openingLife;
  return {
    state: isOpening ? "open" : "expired",
    ...{ session: null, charge: null, refusal: null },
  };
}

async function chargeOf(
  provider: Provider,
  account: string | null,
  id: string,
): Promise<Charge | "away"> {
  const asked = await provider.charge(account, id);
  if (asked.ok) return asked.value;
  if (asked.why === "away") return "away";
  throw new Error(`The provider has no charge ${id}`);
}

function check({ id, amount }: Attempt, told: { attempt: string | null; amount: bigint }): void {
  if (told.attempt === id && told.amount === amount) return;
  throw new Error(`The provider speaks of another payment than ${id}, or of another sum`);
}
