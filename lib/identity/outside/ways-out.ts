import { z } from "zod";
import { decrypt, encrypt, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { type AccountKind, accountKinds } from "../schema";
import { sessionSpan } from "../session";
import { beginTry, takeTry } from "../tries";
import { directoryEndsAt, directoryOf } from "./directories";
import { wayOut } from "./journey";
import { oneLogin, oneLoginEndsAt } from "./one-login";

// Between signing in at a provider and signing out: the token by which it knows its own session.

const factsSchema = z.object({
  kind: z.literal("outside-out"),
  account: z.enum(accountKinds),
  /** Where they signed in, as `Journey` names it. */
  at: z.string().max(200),
  /** Encrypted. */
  idToken: z.string().max(20_000),
});

const context = "the way out of a provider";

/** Keeps it for as long as a session may last; gives the secret for the browser's cookie. */
export function keepWayOut(
  { account, at, idToken }: { account: AccountKind; at: string; idToken: string },
  now: Date,
): Promise<string> {
  const facts = { kind: "outside-out", account, at, idToken: encrypt(context, idToken) };
  const span = { seconds: sessionSpan.absolute / 1000 };
  return withScope(identityScope(), (db) => beginTry(db, facts, span, now));
}

/** Where the provider ends its own session, once; null where there is nothing to end, or no such place. */
export async function takeWayOut(
  account: AccountKind,
  secret: string,
  now = new Date(),
): Promise<string | null> {
  const schema = factsSchema.extend({ account: z.literal(account) });
  const kept = await withScope(identityScope(), (db) => takeTry(db, schema, secret, now));
  if (!kept) return null;
  const journey = account === "resident" ? oneLogin() : directoryOf(kept.at);
  const endsAt = account === "resident" ? oneLoginEndsAt() : directoryEndsAt();
  return journey && wayOut(journey, { idToken: decrypt(context, kept.idToken), endsAt });
}
