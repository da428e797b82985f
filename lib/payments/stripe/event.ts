import Stripe from "stripe";
import type { StripeSettings } from "@/lib/platform";
import type { Endpoint, ToldEvent } from "../provider";

/** Seconds that an event's signature holds: who records one cannot send it a day later. */
const tolerance = 300;

/** Reads an event that was posted to one of the two endpoints: see `Provider.read`. */
export function readEvent(
  { secretKey, webhookSecrets }: StripeSettings,
  endpoint: Endpoint,
  body: string,
  signature: string,
  receivedAt: Date,
): ToldEvent | "forged" | "foreign" {
  const event = verified(body, signature, webhookSecrets[endpoint], receivedAt);
  if (!event) return "forged";
  if (event.livemode !== /^[rs]k_live_/.test(secretKey)) return "foreign";
  const account = event.account ?? null;
  // Each endpoint is told of its own accounts only, whatever its secret would let through.
  if ((endpoint === "connected") !== (account !== null)) return "forged";
  const { object } = event.data;
  return {
    ...{ id: event.id, type: event.type, account },
    object: "id" in object && typeof object.id === "string" ? object.id : "",
  };
}

function verified(
  body: string,
  signature: string,
  secret: string,
  receivedAt: Date,
): Stripe.Event | null {
  const at = receivedAt.getTime();
  try {
    return Stripe.webhooks.constructEvent(body, signature, secret, tolerance, undefined, at);
  } catch {
    return null;
  }
}
