import { type Db, enqueue, newId } from "@/lib/platform";
import { type Account, accountsOf, type Method } from "../accounts";
import { addressConfirmedJob } from "../address-confirmed";
import { isSameDevice } from "../device";
import { hasFactor } from "../factors/queries";
import { accountPages, sendAccountLetter } from "../letters";
import type { AccountKind } from "../schema";
import { expiryFrom } from "../session";
import { decodeToken, encodeToken } from "../token";
import { endSession } from "./sign-out";
import { recordAccount } from "./trail";

/** Where a sign-in comes from. */
export interface Arrival {
  /** The client's, as rate limits count it. */
  address: string;
  /** "Firefox on Windows". */
  device?: string;
  /** The session cookie that the browser brought along: its session ends. */
  formerToken?: string | undefined;
}

export interface Entry {
  method: Method;
  /** Whether the second step is behind them: by a passkey or an OpenID provider, unless told otherwise. */
  strong?: boolean | undefined;
}

/** A session that has begun. */
export interface Begun {
  sessionId: string;
  /** Whether a second step is still to be shown: until then the session opens nothing. */
  pending: boolean;
  /** The value of its cookie; made when asked for, outside the transaction. */
  token(): Promise<string>;
}

/**
 * Begins a session of an account, in the scope of identity: a new one each time, and the browser's
 * former one ends. Where the account has a second factor the session waits for it; that of staff
 * waits in any case, for them to set one up. Tells the owner where it comes from a device not seen
 * before.
 */
export async function enter(
  db: Db,
  kind: AccountKind,
  account: Account,
  { method, strong = method === "passkey" || method === "outside" }: Entry,
  arrival: Arrival,
  now: Date,
): Promise<Begun> {
  const accounts = accountsOf(kind);
  await accounts.lock(db, account.id);
  const former = arrival.formerToken && (await decodeToken(kind, arrival.formerToken));
  if (former) await endSession(db, kind, former, now);
  const pending = !strong && (kind === "staff" || (await hasFactor(db, { kind, id: account.id })));
  const whereabouts = { device: (arrival.device ?? "").slice(0, 100), place: arrival.address };
  await tellOfNewDevice(db, kind, account, whereabouts, now);
  const id = newId();
  await accounts.addSession(db, account.id, {
    id,
    method,
    ...whereabouts,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: expiryFrom(now),
    endedAt: null,
    strongAt: pending ? null : now,
  });
  await recordAccount(db, kind, "signed_in", account, now, { method, pending });
  if (kind === "resident" && method === "link") await tellThatConfirmed(db, account.id);
  return { sessionId: id, pending, token: () => encodeToken(kind, id) };
}

/** Whoever follows a letter's link shows anew that the address is theirs. */
export function tellThatConfirmed(db: Db, residentId: string): Promise<void> {
  return enqueue(db, addressConfirmedJob, { residentId });
}

async function tellOfNewDevice(
  db: Db,
  kind: AccountKind,
  account: Account,
  whereabouts: { device: string; place: string },
  now: Date,
): Promise<void> {
  const earlier = await accountsOf(kind).sessions(db, account.id);
  // The first sign-in of all is no news.
  if (!account.email || earlier.length === 0) return;
  if (earlier.some((session) => isSameDevice(session, whereabouts))) return;
  const { security, forgotten } = accountPages(kind);
  await sendAccountLetter(
    db,
    account.email,
    { kind, account },
    {
      template: "account-new-sign-in",
      fields: {
        at: now.toISOString(),
        device: whereabouts.device || null,
        securityPath: security,
        passwordPath: forgotten,
      },
    },
    now,
  );
}
