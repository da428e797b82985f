import type { HeldDraft } from "@/lib/forms";
import { type Limit, withinLimit, withScope } from "@/lib/platform";
import { type Account, accountFor } from "./account";
import { callerIn, contactOfCaller } from "./caller";
import { type Sent, sendDraft } from "./commands";
import { usesAccount } from "./shared-pages";

/** How many first letters an address gets, whoever gives it: nobody's letter box is filled by others. */
const firstLetterLimit: Limit = {
  name: "first letter about a report, by e-mail",
  tries: 10,
  seconds: 24 * 60 * 60,
};

/**
 * Sends the held draft as `sendDraft` does, in a scope of its own. A report from an address that had
 * its share of first letters today is received all the same, without one.
 */
export async function sendReport(
  held: HeldDraft,
  revision: number,
  signedIn: Account | null = null,
): Promise<Sent> {
  const account = accountFor(held.draft, signedIn);
  const firstLetter =
    usesAccount(held.draft.answers, account) || (await mayWriteTo(held, revision));
  return withScope(held.scope, (db) => sendDraft(db, { revision, firstLetter, account }));
}

/** Counts before the scope opens. What is not about to be sent counts for nothing. */
async function mayWriteTo({ draft }: HeldDraft, revision: number): Promise<boolean> {
  const { answers, taking } = draft;
  const { email } = taking ? contactOfCaller(answers, callerIn(answers)) : answers;
  if (draft.sent || draft.revision !== revision || typeof email !== "string") return false;
  return withinLimit(firstLetterLimit, email.toLowerCase());
}
