import { withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { attemptById } from "../attempt";
import { providerInUse, type Using } from "../in-use";
import type { PaymentState } from "../schema";
import { learn } from "./learn";
import { writeDown } from "./write-down";

const system = systemScope("settle a payment");

/**
 * Asks the provider what has become of a payment and acts on it: paid, on its way, came back or
 * expired. May be called at any time, any number of times, by several at once. Gives how it stands,
 * or `away` where nobody could say. Call it outside of any transaction.
 */
export async function settle(
  paymentId: string,
  { provider = providerInUse(), now = new Date() }: Using = {},
): Promise<PaymentState | "away"> {
  const attempt = await withScope(system, (db) => attemptById(db, paymentId));
  if (!attempt) throw new Error(`There is no payment ${paymentId}`);
  if (!attempt.askAt) return attempt.state as PaymentState;
  const news = provider ? await learn(provider, attempt, now) : "away";
  if (news === "away") return "away";
  return withScope(system, (db) => writeDown(db, paymentId, news, now));
}
