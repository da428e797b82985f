import type { CheckoutSession, PaymentIntent } from "../known";
import type { Desk } from "../world";

/** Tells a session what has become of the debit that it started. */
export function settleSession(
  desk: Desk,
  intent: PaymentIntent,
  outcome: "succeeded" | "failed",
): void {
  const session = sessionOf(desk, intent.id);
  if (session?.status !== "complete") return;
  if (outcome === "succeeded") {
    const paid = desk.put("session", { ...session, payment_status: "paid" });
    desk.emit("checkout.session.async_payment_succeeded", paid);
  } else {
    desk.emit("checkout.session.async_payment_failed", session);
  }
}

function sessionOf(desk: Desk, intent: string): CheckoutSession | undefined {
  return desk.all("session").find((one) => one.payment_intent === intent);
}
