import { type Order, postalOf, sendLetter } from "@/lib/notifications";
import type { Db } from "@/lib/platform";
import type { Case } from "@/prisma/generated/client";
import { targetAfter } from "./clock";
import type { Asked } from "./commands/receive";
import { nameOf, paperAddressOf, whereOf } from "./letters";
import { contactPath } from "./paths";
import { channelPhrases } from "./words";

/** How the first letter goes out. */
export type FirstLetter = "email" | "post" | "none";

/** Whether letters go to the address that its owner has confirmed for their account. */
export function isConfirmed({ contact, account }: Asked): boolean {
  return Boolean(contact.email && contact.email === account?.email);
}

/**
 * The one letter that goes to an address before its owner has said that it is theirs; where it is
 * confirmed already, or on paper to a caller, one that asks nothing of them.
 */
export async function writeFirstLetter(
  db: Db,
  made: Case,
  { id, asked }: { id: string; asked: Asked },
  now: Date,
): Promise<FirstLetter> {
  const { account } = asked;
  const paper =
    account && isConfirmed(asked) ? await paperAddressOf(db, account.residentId, now) : null;
  const order = firstLetter(made, id, asked, now);
  if (!order) return "none";
  const to = paper ?? order.to;
  await sendLetter(db, { ...order, to }, now);
  return typeof to === "string" ? "email" : "post";
}

function firstLetter(made: Case, id: string, asked: Asked, now: Date): Order | null {
  const { email, name, addressLines = [] } = asked.contact;
  const envelope = { councilId: made.councilId, caseId: made.id };
  const named = {
    ...nameOf(made),
    where: whereOf(made.place),
    targetOn: targetAfter(now, made.targetDays),
  };
  if (asked.taken && addressLines.length > 0) {
    const how = channelPhrases[asked.taken.channel];
    const to = postalOf(name, addressLines);
    return { ...envelope, to, template: "report-taken", fields: { ...named, how } };
  }
  if (!email || !asked.firstLetter) return null;
  const shared = { ...named, trackPath: contactPath("open", id) };
  return isConfirmed(asked)
    ? {
        ...{ ...envelope, to: email },
        template: "report-received-signed-in",
        fields: { ...shared, stopPath: contactPath("stop", id) },
      }
    : {
        ...{ ...envelope, to: email },
        template: "report-received",
        fields: { ...shared, confirmPath: contactPath("confirm", id) },
      };
}
