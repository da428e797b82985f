import { withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { recordAccount } from "../commands/trail";
import type { AccountKind } from "../schema";

/** Records that somebody whom a provider vouched for was not let in all the same; gives the refusal. */
export async function refuse<Refusal extends { ok: false; reason: string }>(
  kind: AccountKind,
  refusal: Refusal,
  now: Date,
): Promise<Refusal> {
  const facts = { method: "outside", reason: refusal.reason };
  await withScope(identityScope(), (db) =>
    recordAccount(db, kind, "sign_in_failed", null, now, facts),
  );
  return refusal;
}
