import { type Order, sendLetter } from "@/lib/notifications";
import type { Db } from "@/lib/platform";
import { accountPages } from "../letters";
import { type Account, addressOf } from "./account";

type Changed = Extract<Order, { template: "second-factor-changed" }>["fields"];

/** Tells an account's owner, at its own address, what changed; somebody without one gets no letter. */
export async function tellOfChange(
  db: Db,
  account: Account,
  change: Changed["change"],
  now: Date,
  codesLeft: number | null = null,
): Promise<void> {
  const isStaff = account.kind === "staff";
  const { security: securityPath } = accountPages(account.kind);
  await sendToOwner(
    db,
    account,
    {
      template: "second-factor-changed",
      fields: { change, codesLeft, at: now.toISOString(), securityPath, isStaff },
    },
    now,
  );
}

type Letter = Order extends infer Each
  ? Each extends Order
    ? Omit<Each, "to" | "residentId" | "councilId" | "caseId">
    : never
  : never;

/** Sends a letter of the platform's own to the account's address, where it has one. */
export async function sendToOwner(
  db: Db,
  account: Account,
  letter: Letter,
  now: Date,
): Promise<void> {
  const to = await addressOf(db, account);
  if (!to) return;
  const residentId = account.kind === "resident" ? account.id : null;
  const order = { ...letter, to, residentId, councilId: null, caseId: null } as Order;
  await sendLetter(db, order, now);
}
