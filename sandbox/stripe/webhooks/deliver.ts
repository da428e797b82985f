import Stripe from "stripe";
import type { Delivery } from "../state/kinds";
import type { Endpoint, World } from "../world";

const answerWithinMs = 10_000;
const hour = 3_600;

/** Seconds from one try to the next; after the last, three days on, Stripe gives up too. */
const waits = [
  5,
  60,
  10 * 60,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
  12 * hour,
  12 * hour,
  24 * hour,
];

/**
 * Sends an event once. It is done when the other side says 2xx; otherwise it is put back for later.
 * Ended in between, it is sent again: at least once, as Stripe does.
 */
export async function deliver(world: World, delivery: Delivery): Promise<void> {
  const { store, deliveries } = world;
  const endpoint = world.endpoints[delivery.endpoint];
  const event = store.get("event", delivery.account, delivery.event);
  const taken = endpoint && event ? await isTaken(world, endpoint, event) : true;
  store.atomically(() => {
    store.remove("delivery", "", delivery.id);
    const wait = waits[delivery.tries];
    if (!taken && wait !== undefined) {
      const at = world.clock.now() + wait;
      deliveries.put({ ...delivery, at, tries: delivery.tries + 1 });
    } else if (event) {
      store.put("event", delivery.account, { ...event, pending_webhooks: 0 });
    }
  });
}

async function isTaken(world: World, endpoint: Endpoint, event: Stripe.Event): Promise<boolean> {
  const payload = JSON.stringify(event, null, 2);
  try {
    const answer = await fetch(endpoint.url, {
      method: "POST",
      body: payload,
      redirect: "manual",
      signal: AbortSignal.timeout(answerWithinMs),
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "User-Agent": "Stripe/1.0 (sandbox)",
        "Stripe-Signature": Stripe.webhooks.generateTestHeaderString({
          payload,
          secret: endpoint.secret,
          timestamp: world.clock.now(),
        }),
      },
    });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
