import { z } from "zod";
import { type Db, decrypt, encrypt, idSchema } from "@/lib/platform";
import { accountKinds } from "../schema";
import { beginTry, peekTry, takeTry } from "../tries";
import type { Account } from "./account";

// Recovery codes between their making and the page that shows them: encrypted, for as long as a
// browser holds the cookie and nobody has said that they are kept.

const span = { seconds: 15 * 60 };

const factsSchema = z.object({
  kind: z.literal("recovery-codes"),
  account: z.object({ kind: z.enum(accountKinds), id: idSchema }),
  codes: z.string().max(2000),
});

/** Keeps new codes for the page that shows them, and gives the secret for the cookie. */
export function keepToShow(db: Db, account: Account, codes: string[], now: Date): Promise<string> {
  const facts = {
    kind: "recovery-codes",
    account: { ...account },
    codes: encrypt(contextOf(account), codes.join(" ")),
  };
  return beginTry(db, facts, span, now);
}

/** The codes to show; null where they were put away, or are an other account's. */
export async function codesToShow(
  db: Db,
  account: Account,
  secret: string,
  now: Date,
): Promise<string[] | null> {
  const facts = await peekTry(db, factsSchema, secret, now);
  if (facts?.account.kind !== account.kind || facts.account.id !== account.id) return null;
  return decrypt(contextOf(account), facts.codes).split(" ");
}

/** Puts the codes away for good: nobody sees them again. */
export async function putAway(db: Db, secret: string, now: Date): Promise<void> {
  await takeTry(db, factsSchema, secret, now);
}

function contextOf({ kind, id }: Account): string {
  return `recovery codes to show to ${kind} ${id}`;
}
