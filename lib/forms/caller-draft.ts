import {
  type Db,
  hashSecret,
  newId,
  newSecret,
  type Scope,
  scopeOf,
  withScope,
} from "@/lib/platform";
import { draftScope } from "@/lib/platform/mint";
import type { Prisma } from "@/prisma/generated/client";
import { beginning } from "./commands";
import { draftOf } from "./draft";
import type { HeldDraft } from "./holder";
import type { Journey } from "./journey";
import type { Answers, CallerChannel } from "./schema";

// A draft that an officer fills in for a caller. It is theirs by who they are and where they work, not
// by a secret: they may have several, and go on with one in another browser.

/** Begins a journey for a caller, in the scope of the officer who does; gives the draft's id. */
export async function startCallerDraft(
  db: Db,
  {
    channel,
    journey,
    residentId = null,
    answers = {},
  }: {
    channel: CallerChannel;
    journey: Pick<Journey, "key" | "version">;
    /** Of somebody registered without an e-mail address, whom the officer's council knows. */
    residentId?: string | null;
    /** What is known of the caller, to be offered. */
    answers?: Answers;
  },
  now = new Date(),
): Promise<string> {
  const { staffId, councilId } = officerIn(db);
  const id = newId();
  await db.draft.create({
    data: {
      ...{ id, councilId, staffId, channel, residentId },
      // Nobody is told what it is the hash of.
      secretHash: hashSecret(newSecret()),
      answers: answers satisfies Prisma.JsonObject,
      ...beginning(journey, now),
    },
  });
  return id;
}

/**
 * A caller's draft, for the officer who began it at the council they are at work for. Null for anybody
 * else, and where it is not there or has expired. Opens that officer's scope.
 */
export async function holdCallerDraft(
  scope: Scope,
  id: string,
  now = new Date(),
): Promise<HeldDraft | null> {
  const row = await withScope(scope, (db) => db.draft.findUnique({ where: { id, ...own(db) } }));
  if (!row || row.expiresAt <= now) return null;
  return { draft: draftOf(row), scope: draftScope(id) };
}

/** A caller's draft that waits to be finished. */
export interface CallerDraft {
  id: string;
  /** Key of its journey's definition. */
  journey: string;
  startedAt: Date;
}

/** How many unfinished drafts are listed. */
const mostListed = 20;

/** What the officer who asks began for callers and has not sent, the newest first. */
export async function callerDrafts(db: Db, now = new Date()): Promise<CallerDraft[]> {
  const rows = await db.draft.findMany({
    where: { ...own(db), sentAt: null, expiresAt: { gt: now } },
    orderBy: { id: "desc" },
    take: mostListed,
    select: { id: true, journey: true, createdAt: true },
  });
  return rows.map(({ id, journey, createdAt }) => ({ id, journey, startedAt: createdAt }));
}

/** Throws away an unfinished draft of the officer who asks. Thrown away twice, it is gone once. */
export async function dropCallerDraft(db: Db, id: string): Promise<{ ok: true }> {
  await db.draft.deleteMany({ where: { id, ...own(db), sentAt: null } });
  return { ok: true };
}

function own(db: Db) {
  const { staffId, councilId } = officerIn(db);
  return { staffId, councilId };
}

function officerIn(db: Db) {
  const scope = scopeOf(db);
  if (scope.kind === "staff") return scope;
  throw new Error("Only officers fill in drafts for callers");
}
