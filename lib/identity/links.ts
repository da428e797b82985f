import { type Db, hashSecret, newId, newSecret } from "@/lib/platform";
import { type Account, accountsOf, type Owner } from "./accounts";
import type { AccountKind } from "./schema";

const minute = 60_000;
const day = 24 * 60 * minute;

/** How long a link in a letter works, milliseconds, by what it is good for. */
export const linkSpans = {
  register: day,
  "sign-in": 10 * minute,
  password: 60 * minute,
  email: day,
  "email-undo": 7 * day,
  "second-factor": day,
  invitation: 7 * day,
  // As long as a closed account is kept.
  reopen: 30 * day,
} as const;

export type AccountLinkPurpose = keyof typeof linkSpans;

/** A link that works: whoever follows it reads the mailbox. */
export interface AccountLink {
  id: string;
  email: string;
  /** Whose account it is about; null where there is none yet. */
  account: { kind: AccountKind; id: string } | null;
  facts: Record<string, string>;
  createdAt: Date;
}

interface NewLink {
  purpose: AccountLinkPurpose;
  /** The address that it is sent to, lower case. */
  email: string;
  owner?: Owner;
  facts?: Record<string, string>;
}

/** Makes a link, and gives its secret: only the secret's hash is stored. In the scope of identity. */
export async function issueLink(
  db: Db,
  { purpose, email, owner, facts = {} }: NewLink,
  now: Date,
): Promise<string> {
  const secret = newSecret();
  await db.accountLink.create({
    data: {
      id: newId(),
      ...{ purpose, email, facts, ...owner },
      secretHash: hashSecret(secret),
      createdAt: now,
      expiresAt: new Date(now.getTime() + linkSpans[purpose]),
    },
  });
  return secret;
}

/** The link of a secret, for a page to show its button; null where it was used, is too old, or never was. */
export async function findLink(
  db: Db,
  purpose: AccountLinkPurpose,
  secret: string,
  now: Date,
): Promise<AccountLink | null> {
  const row = await db.accountLink.findFirst({
    where: { secretHash: hashSecret(secret), purpose, usedAt: null, expiresAt: { gt: now } },
  });
  return row && linkOf(row);
}

/** Uses a link up, in the transaction of what it is for. Of two at the same moment one gets null. */
export async function takeLink(
  db: Db,
  purpose: AccountLinkPurpose,
  secret: string,
  now: Date,
): Promise<AccountLink | null> {
  const [row] = await db.accountLink.updateManyAndReturn({
    where: { secretHash: hashSecret(secret), purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return row ? linkOf(row) : null;
}

/**
 * Uses up a link about an account of a kind, and gives the account, which nobody else changes until the
 * transaction ends; null where the link does not work, or nobody may come into the account. The
 * account is held first, as everything does that makes links useless.
 */
export async function takeAccountLink(
  db: Db,
  kind: AccountKind,
  purpose: AccountLinkPurpose,
  secret: string,
  now: Date,
): Promise<{ link: AccountLink; account: Account } | null> {
  const found = await findLink(db, purpose, secret, now);
  if (found?.account?.kind !== kind) return null;
  await accountsOf(kind).lock(db, found.account.id);
  const account = await accountsOf(kind).byId(db, found.account.id);
  if (!account?.isOpen) return null;
  const link = await takeLink(db, purpose, secret, now);
  return link && { link, account };
}

/** Makes the links of an account useless that were sent for these purposes. */
export async function voidLinks(
  db: Db,
  owner: Owner,
  purposes: AccountLinkPurpose[],
  now: Date,
): Promise<void> {
  await db.accountLink.updateMany({
    where: { ...owner, purpose: { in: purposes }, usedAt: null },
    data: { usedAt: now },
  });
}

/**
 * Makes the links useless that would take an account back to where it was after this one was made, or
 * where this one took it. Those to a still earlier address stay: of several people who take an account
 * back, the one who had it first has it in the end.
 */
export async function voidLaterWaysBack(
  db: Db,
  owner: Owner,
  { email, createdAt }: AccountLink,
  now: Date,
): Promise<void> {
  await db.accountLink.updateMany({
    where: {
      ...owner,
      purpose: "email-undo",
      usedAt: null,
      OR: [{ email }, { createdAt: { gte: createdAt } }],
    },
    data: { usedAt: now },
  });
}

/** Writes down with a link which address the account had until it was used. */
export async function noteFormerAddress(db: Db, { id }: AccountLink, from: string): Promise<void> {
  await db.accountLink.update({ where: { id }, data: { facts: { from } } });
}

/**
 * The addresses that an account had before, as far as its links are kept: for what was written down
 * under them. In a scope that may read links.
 */
export async function formerAddresses(db: Db, residentId: string): Promise<string[]> {
  const rows = await db.accountLink.findMany({
    where: { residentId, purpose: { in: ["email", "email-undo"] }, usedAt: { not: null } },
    orderBy: { id: "desc" },
    select: { facts: true },
    take: 50,
  });
  const known = rows.map(({ facts }) => textsOf(facts).from).filter((from) => from !== undefined);
  return [...new Set(known)].filter(Boolean);
}

interface Row {
  id: string;
  email: string;
  residentId: string | null;
  staffId: string | null;
  facts: unknown;
  createdAt: Date;
}

function linkOf({ id, email, residentId, staffId, facts, createdAt }: Row): AccountLink {
  const account = residentId
    ? ({ kind: "resident", id: residentId } as const)
    : staffId
      ? ({ kind: "staff", id: staffId } as const)
      : null;
  return { id, email, account, facts: textsOf(facts), createdAt };
}

function textsOf(facts: unknown): Record<string, string> {
  const entries = typeof facts === "object" && facts !== null ? Object.entries(facts) : [];
  return Object.fromEntries(entries.filter((entry) => typeof entry[1] === "string"));
}
