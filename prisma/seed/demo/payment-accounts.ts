import type { Db } from "@/lib/platform";
import { furnishedCouncils } from "./councils";

/**
 * Gives the demo's councils accounts to be paid to, as what stands in for Stripe makes them when they
 * are first named. With a test key of Stripe's own there are none of these names.
 */
export async function openPaymentAccounts(db: Db): Promise<void> {
  for (const { slug } of furnishedCouncils) {
    const { id: councilId } = await db.council.findUniqueOrThrow({ where: { slug } });
    await db.paymentAccount.create({ data: { councilId, account: `acct_sandbox${slug}` } });
  }
}
