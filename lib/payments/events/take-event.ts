import { enqueue, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { providerInUse, type Using } from "../in-use";
import type { Endpoint } from "../provider";
import { handleEventJob } from "./handle-event";

const system = systemScope("take an event of the provider's");

/** What somebody posted to an endpoint for the provider's events. */
export interface Sent {
  endpoint: Endpoint;
  /** The bytes as they came, as text: the signature is over them. */
  body: string;
  signature: string;
}

/**
 * Takes an event: kept under its id together with the job that acts on it, or, where it came before,
 * nothing more. `refused` where it is not from the provider; `passed-over` where it is of the other
 * mode, which live endpoints are told of too; `off` where nobody takes money.
 */
export async function takeEvent(
  { endpoint, body, signature }: Sent,
  { provider = providerInUse(), now = new Date() }: Using = {},
): Promise<"taken" | "refused" | "passed-over" | "off"> {
  if (!provider) return "off";
  const event = provider.read(endpoint, body, signature, now);
  if (event === "forged") return "refused";
  if (event === "foreign") return "passed-over";
  const { id, account, type, object } = event;
  await withScope(system, async (db) => {
    const { count } = await db.providerEvent.createMany({
      data: { id, account, type, objectId: object, receivedAt: now },
      skipDuplicates: true,
    });
    if (count === 1) await enqueue(db, handleEventJob, { event: id });
  });
  return "taken";
}
