import type { Charge, ErrorCode, PaymentIntent, PaymentMethod } from "../known";
import type { TestCard } from "../rules/test-cards";
import { StripeFault } from "../wire/faults";
import type { Desk } from "../world";
import { debit } from "./bacs";
import { makeCharge, settle } from "./charges";
import { cardOf } from "./payment-methods";

interface How {
  /** Nobody is there who could be asked. */
  offSession?: boolean;
  /** The holder has proven themselves to their bank. */
  authenticated?: boolean;
}

/**
 * Takes a payment intent's money by a payment method. What comes out is a success, a debit on its
 * way, or, where the card's bank wants its holder to prove themselves, an action to take.
 * @throws StripeFault where the bank declines; the failed charge stays
 */
export function confirm(
  desk: Desk,
  intent: PaymentIntent,
  method: PaymentMethod,
  { offSession = false, authenticated = false }: How = {},
): PaymentIntent {
  if (
    !["requires_payment_method", "requires_confirmation", "requires_action"].includes(intent.status)
  ) {
    throw new StripeFault(400, {
      code: "payment_intent_unexpected_state",
      message: `You cannot confirm this PaymentIntent because it has already ${intent.status === "succeeded" ? "succeeded after being previously confirmed" : `a status of ${intent.status}`}.`,
      payment_intent: intent,
    });
  }
  if (!intent.payment_method_types.includes(method.type)) {
    throw new StripeFault(400, {
      message: `The PaymentMethod provided (${method.type}) is not allowed for this PaymentIntent.`,
      param: "payment_method",
    });
  }
  if (method.type === "bacs_debit") return debit(desk, intent, method);
  const card = cardOf(desk, method.id);
  if (!card) throw new Error("A card that was typed is one of the test cards");
  if (card.authenticates && !authenticated) {
    if (offSession) throw declined(desk, intent, method, authenticationRequired);
    return desk.put("payment_intent", {
      ...intent,
      payment_method: method.id,
      status: "requires_action",
      next_action: { type: "use_stripe_sdk" },
    });
  }
  if (card.decline) throw declined(desk, intent, method, card.decline);
  return paid(desk, intent, method, card);
}

const authenticationRequired = {
  code: "authentication_required" as const,
  declineCode: "authentication_required",
  message: "Your card was declined. This transaction requires authentication.",
};

/** The holder could not, or would not, prove themselves. */
export function failAuthentication(
  desk: Desk,
  intent: PaymentIntent,
  method: PaymentMethod,
): StripeFault {
  const message =
    "We are unable to authenticate your payment method. Please choose a different payment method and try again.";
  const code: ErrorCode = "payment_intent_authentication_failure";
  fail(desk, intent, method, { code, message }, null);
  return new StripeFault(402, { type: "card_error", code, message }, { keepsWork: true });
}

function paid(desk: Desk, intent: PaymentIntent, method: PaymentMethod, card: TestCard) {
  const charge = makeCharge(desk, intent, method, { status: "succeeded" });
  const succeeded = desk.put("payment_intent", {
    ...intent,
    amount_received: intent.amount,
    latest_charge: charge.id,
    last_payment_error: null,
    next_action: null,
    payment_method: method.id,
    status: "succeeded",
  });
  desk.emit("charge.succeeded", charge);
  desk.emit("payment_intent.succeeded", succeeded);
  const { feeDelay } = desk.world.knobs();
  const { account, world } = desk;
  if (feeDelay === 0) settle(desk, charge.id);
  else {
    const at = world.clock.now() + feeDelay;
    desk.schedule(at, { does: "fee-arrives", account, charge: charge.id });
  }
  if (card.disputes) disputeSoon(desk, charge, card.disputes);
  return succeeded;
}

function disputeSoon(desk: Desk, charge: Charge, reason: NonNullable<TestCard["disputes"]>) {
  const at = desk.now() + disputedAfter;
  desk.schedule(at, { does: "dispute-opens", account: desk.account, charge: charge.id, reason });
}

/** Seconds: after the fee is known, before anybody wonders. */
const disputedAfter = 60;

function declined(
  desk: Desk,
  intent: PaymentIntent,
  method: PaymentMethod,
  { code, declineCode, message }: NonNullable<TestCard["decline"]>,
): StripeFault {
  const failure = { code, declineCode, message };
  const charge = makeCharge(desk, intent, method, { status: "failed", failure });
  desk.emit("charge.failed", charge);
  const failed = fail(desk, intent, method, failure, charge);
  return new StripeFault(
    402,
    {
      type: "card_error",
      code,
      ...(declineCode && { decline_code: declineCode }),
      message,
      charge: charge.id,
      payment_intent: failed,
      payment_method: method,
    },
    { keepsWork: true },
  );
}

/** Back to the start, with the reason kept. */
export function fail(
  desk: Desk,
  intent: PaymentIntent,
  method: PaymentMethod,
  {
    code,
    declineCode,
    message,
  }: { code: ErrorCode; declineCode?: string | undefined; message: string },
  charge: Charge | null,
): PaymentIntent {
  const failed = desk.put("payment_intent", {
    ...intent,
    last_payment_error: {
      type: method.type === "card" ? "card_error" : "invalid_request_error",
      code,
      ...(declineCode && { decline_code: declineCode }),
      message,
      payment_method: method,
      ...(charge && { charge: charge.id }),
    },
    ...(charge && { latest_charge: charge.id }),
    next_action: null,
    payment_method: null,
    status: "requires_payment_method",
  });
  desk.emit("payment_intent.payment_failed", failed);
  return failed;
}
