import { z } from "zod";
import { defineJob, idSchema, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import type { ProviderEvent } from "@/prisma/generated/client";
import { settle } from "../commands/settle";
import { providerInUse, type Using } from "../in-use";

const system = systemScope("act on an event of the provider's");

/** Acts on an event that was taken. */
export const handleEventJob = defineJob({
  name: "handle-provider-event",
  payload: z.object({ event: z.string().max(200) }),
  tries: 12,
  run: ({ event }) => handleEvent(event),
});

/**
 * Asks what has become of what an event names, and acts on that: the event's own words may be old.
 * Throws where the provider is away, to be tried again.
 */
export async function handleEvent(
  id: string,
  { provider = providerInUse(), now = new Date() }: Using = {},
): Promise<void> {
  const event = await withScope(system, (db) => db.providerEvent.findUnique({ where: { id } }));
  if (!event || event.doneAt) return;
  const paymentId = await paymentOf(event, { provider });
  const state = paymentId && (await settle(paymentId, { provider, now }));
  if (state === "away") throw new Error("The provider does not answer");
  await withScope(system, (db) =>
    db.providerEvent.updateMany({ where: { id, doneAt: null }, data: { doneAt: now } }),
  );
}

/** The payment that an event is about; null for one that is none of ours. */
async function paymentOf(
  { account, objectId }: ProviderEvent,
  { provider }: Using,
): Promise<string | null> {
  const known = await withScope(system, (db) =>
    db.payment.findFirst({
      where: { account, OR: [{ sessionId: objectId }, { chargeId: objectId }] },
      select: { id: true },
    }),
  );
  if (known) return known.id;
  const asked = await provider?.attemptOf(account, objectId);
  if (!asked || (!asked.ok && asked.why === "away"))
    throw new Error("The provider does not answer");
  // Whoever runs an account can write anything onto its objects.
  const attempt = idSchema.safeParse(asked.ok ? asked.value : null);
  if (!attempt.success) return null;
  const found = await withScope(system, (db) =>
    db.payment.findFirst({ where: { id: attempt.data, account }, select: { id: true } }),
  );
  return found?.id ?? null;
}
