import { settings, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import type { Attempt } from "../attempt";
import type { Asked, Checkout, Provider } from "../provider";

const system = systemScope("open a checkout");

/**
 * Asks the provider for the checkout of an attempt that is written down: the one that it has, or a
 * new one. The same attempt twice, or at once, gives the same checkout.
 */
export function askForCheckout(provider: Provider, attempt: Attempt): Promise<Asked<Checkout>> {
  const { id, account, sessionId, lines, takesBacs, createdAt } = attempt;
  if (sessionId) return provider.find(account, sessionId);
  const { publicUrl } = settings();
  const inOrder = lines.toSorted((one, other) => one.position - other.position);
  return provider.start({
    ...{ attempt: id, account, takesBacs, createdAt },
    lines: inOrder.map(({ words, gross }) => ({ words, amount: gross })),
    doneUrl: `${publicUrl}${attempt.donePath}`,
    backUrl: `${publicUrl}${attempt.backPath}`,
  });
}

/** Keeps which checkout an attempt has; false where the attempt has ended meanwhile: nobody may pay by it. */
export async function keepSession(paymentId: string, session: string): Promise<boolean> {
  const { count } = await withScope(system, (db) =>
    db.payment.updateMany({
      where: { id: paymentId, state: "open", OR: [{ sessionId: null }, { sessionId: session }] },
      data: { sessionId: session },
    }),
  );
  return count === 1;
}

/** Ends an attempt that the provider has nothing of and, by what it says, never will. */
export async function dropAttempt(paymentId: string, refusal: string | null, now: Date) {
  await withScope(system, async (db) => {
    const { count } = await db.payment.updateMany({
      where: { id: paymentId, state: "open", sessionId: null },
      data: { state: refusal ? "failed" : "expired", refusal, settledAt: now, askAt: null },
    });
    if (count === 0) return;
    await db.paymentLine.updateMany({ where: { paymentId }, data: { state: "freed" } });
  });
}
