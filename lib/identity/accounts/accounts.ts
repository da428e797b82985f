import type { Db } from "@/lib/platform";
import type { AccountKind } from "../schema";

/** What signing in needs to know of an account, of whichever kind. */
export interface Account {
  id: string;
  /** Lower case, and confirmed. */
  email: string | null;
  /** Whether its owner may come in at all. */
  isOpen: boolean;
  /** Of its password; undefined where it has none. */
  hash: string | undefined;
  /** Under which council's administrators the log tells of it; null for none. */
  councilId: string | null;
}

/** How somebody came in. */
export type Method = "password" | "link" | "passkey" | "outside";

/** The column that names an account of a kind in what both kinds have: links, second factors. */
export type Owner = { residentId: string } | { staffId: string };

/** A session as its owner sees it in the list of theirs. */
export interface OwnSession {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
  method: string;
  strongAt: Date | null;
  /** "Firefox on Windows"; "" where it is not known. */
  device: string;
  /** The address that it came from, as far as it tells one home from another. */
  place: string;
}

/** Where the two kinds of account differ: their tables. What is done with them is the same. */
export interface Accounts {
  kind: AccountKind;
  owner(id: string): Owner;
  byEmail(db: Db, email: string): Promise<Account | null>;
  byId(db: Db, id: string): Promise<Account | null>;
  /** Until the transaction ends, nobody else changes who may come in. */
  lock(db: Db, id: string): Promise<void>;
  setPassword(db: Db, id: string, hash: string, now: Date): Promise<void>;
  /** From then on no password opens the account. */
  dropPassword(db: Db, id: string): Promise<void>;
  /** The address counts as confirmed. Throws where another account has it. */
  setEmail(db: Db, id: string, email: string, now: Date): Promise<void>;
  /** Null where there is no such session. */
  session(db: Db, sessionId: string): Promise<(OwnSession & { ownerId: string }) | null>;
  /** The newest first, whether they have ended or not. */
  sessions(db: Db, id: string): Promise<OwnSession[]>;
  addSession(db: Db, id: string, session: OwnSession): Promise<void>;
  /** Ends sessions of an account that have not ended; gives how many. */
  endSessions(db: Db, id: string, which: Which, now: Date): Promise<number>;
  /** Gives a session another id, so that no copy of its cookie opens anything any more. */
  renewSession(db: Db, sessionId: string, newId: string): Promise<void>;
  /** Notes that a session's owner has shown who they are. */
  strengthen(db: Db, sessionId: string, now: Date): Promise<void>;
}

export type Which = { only: string } | { except: string } | "all";

/** How many sessions of an account are read: more than anybody has in the time they are kept. */
export const sessionsRead = 200;

/** `Which` as Prisma's condition on the id. */
export function idIn(which: Which): string | { not: string } | undefined {
  if (which === "all") return undefined;
  return "only" in which ? which.only : { not: which.except };
}
