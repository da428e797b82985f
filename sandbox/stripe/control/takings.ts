import { confirm } from "../resources/confirm";
import { makeIntent } from "../resources/payment-intents";
import { makeCardMethod } from "../resources/payment-methods";
import { cardByName } from "../rules/test-cards";
import type { Desk } from "../world";

/** Takes many payments by card at once, each of its own amount, as a busy day does. */
export function takeMany(desk: Desk, count: number, metadata: Record<string, string>): string[] {
  const holder = { name: "Ann Payer", email: "ann@payer.example", customer: null };
  const method = makeCardMethod(desk, cardByName("success"), holder);
  return Array.from({ length: count }, (_, n) => {
    const intent = makeIntent(desk, { amount: 1_000 + n, methods: ["card"], metadata });
    return confirm(desk, intent, method).id;
  });
}
