import { withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { accountsOf } from "./accounts";
import type { Holder } from "./commands/own-proof";
import { openSessions } from "./commands/own-sessions";
import { type Factors, factorsOf } from "./factors";
import { type Asked, askedOf } from "./session";

/** How an account is signed in to, for its owner to look after. */
export interface Security {
  email: string | null;
  hasPassword: boolean;
  /** What changing the password or the address asks of them now. */
  asked: Asked;
  factors: Factors;
  /** In how many places they are signed in, this one among them. */
  places: number;
}

/** How the account of whoever asks is signed in to. */
export function securityOf(holder: Holder, now = new Date()): Promise<Security> {
  const { kind, id, sessionId } = holder;
  return withScope(identityScope(), async (db) => {
    const account = await accountsOf(kind).byId(db, id);
    const session = await accountsOf(kind).session(db, sessionId);
    if (!account || !session) throw new Error("Nobody has this account or session");
    const hasPassword = account.hash !== undefined;
    return {
      email: account.email,
      hasPassword,
      asked: askedOf(session, hasPassword, now),
      factors: await factorsOf(db, { kind, id }),
      places: (await openSessions(db, holder, now)).length,
    };
  });
}
