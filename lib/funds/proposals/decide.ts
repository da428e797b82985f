import { record } from "@/lib/audit";
import { takeTurn } from "@/lib/councils";
import { type Db, dayToDate, londonDay, newId, scopeOf } from "@/lib/platform";
import type { FundProposal } from "@/prisma/generated/client";
import { earliestStart } from "../coding";
import { type Fund, faultOf, noChoices, type OwnChoices } from "../fund";
import { fundKindByKey } from "../kinds";
import { decider, proposer } from "../policy";
import { codingsOf, fundAt } from "../queries";
import type { Decision } from "../schema";
import { changeSchema, type FundChange } from "./change";
import { hasTakenLetters } from "./taken-letters";

type Verdict = "approved" | "refused" | "withdrawn";

export type Withdrawn = { ok: true } | { ok: false; reason: "forbidden" | "gone" };

/** Takes a proposal back that nobody has decided yet. Who proposed it may. */
export async function withdrawProposal(
  db: Db,
  { id }: { id: string },
  now = new Date(),
): Promise<Withdrawn> {
  const asker = proposer(scopeOf(db));
  if (!asker) return { ok: false, reason: "forbidden" };
  await takeTurn(db, asker.councilId);
  const proposal = await waiting(db, asker.councilId, id);
  if (!proposal) return { ok: false, reason: "gone" };
  if (proposal.proposedBy !== asker.staffId) return { ok: false, reason: "forbidden" };
  await settle(db, proposal, { verdict: "withdrawn", by: asker.staffId, reason: null }, now);
  return { ok: true };
}

export type Decided =
  | { ok: true }
  | {
      ok: false;
      reason:
        | "forbidden"
        /** Decided or withdrawn already. */
        | "gone"
        /** Whoever proposes does not decide. */
        | "own-proposal"
        | "no-reason"
        /** The first day of a coding has gone by meanwhile. */
        | "too-late"
        | "impossible";
    };

/**
 * Approves or refuses what somebody else proposed for the asker's own council; approved, it is done
 * in the same transaction. Finance managers may.
 */
export async function decideProposal(
  db: Db,
  { id, decision, why }: Decision & { id: string },
  now = new Date(),
): Promise<Decided> {
  const asker = decider(scopeOf(db));
  if (!asker) return { ok: false, reason: "forbidden" };
  const { councilId, staffId: by } = asker;
  await takeTurn(db, councilId);
  const proposal = await waiting(db, councilId, id);
  if (!proposal) return { ok: false, reason: "gone" };
  if (proposal.proposedBy === by) return { ok: false, reason: "own-proposal" };
  if (decision === "refuse") {
    if (!why) return { ok: false, reason: "no-reason" };
    await settle(db, proposal, { verdict: "refused", by, reason: why }, now);
    return { ok: true };
  }
  const fund = await fundAt(db, councilId, proposal.kind);
  if (!fund) return { ok: false, reason: "impossible" };
  const fault = await apply(db, fund, changeOf(proposal), now);
  if (fault) return { ok: false, reason: fault };
  await settle(db, proposal, { verdict: "approved", by, reason: null }, now);
  return { ok: true };
}

/** The change of a proposal as it is kept. */
export function changeOf({ what, change }: Pick<FundProposal, "what" | "change">): FundChange {
  const states = typeof change === "object" ? change : {};
  return changeSchema.parse({ ...states, what });
}

function waiting(db: Db, councilId: string, id: string): Promise<FundProposal | null> {
  return db.fundProposal.findFirst({ where: { id, councilId, decision: null } });
}

interface Settled {
  verdict: Verdict;
  by: string;
  reason: string | null;
}

async function settle(
  db: Db,
  { id, councilId, kind, what }: FundProposal,
  { verdict, by, reason }: Settled,
  now: Date,
): Promise<void> {
  await db.fundProposal.updateMany({
    where: { id, decision: null },
    data: { decision: verdict, decidedBy: by, decidedAt: now, reason },
  });
  const entry = { action: `fund_change.${verdict}`, subject: "fund_proposal", subjectId: id };
  await record(db, { ...entry, councilId, facts: { kind, what } }, now);
}

/** Does what was approved; says why not where it cannot be any more. */
async function apply(
  db: Db,
  fund: Fund,
  change: FundChange,
  now: Date,
): Promise<"too-late" | "impossible" | null> {
  const codings = await codingsOf(db, fund.id);
  if (change.what === "coding") {
    const { startsOn, ...coding } = change.after;
    if (startsOn < earliestStart(codings, londonDay(now))) return "too-late";
    const { id: fundId, councilId } = await keep(db, fund, fund.own);
    const at = { fundId, startsOn: dayToDate(startsOn) };
    await db.fundCoding.upsert({
      where: { fundId_startsOn: at },
      create: { ...at, councilId, ...coding },
      update: coding,
    });
    return null;
  }
  const kind = fundKindByKey(fund.kind);
  const own = { ...fund.own, ...change.after };
  if (!kind || faultOf(kind, own, codings)) return "impossible";
  if (await hasTakenLetters(db, fund, own.prefix)) return "impossible";
  await keep(db, fund, own);
  return null;
}

function keep(db: Db, { councilId, kind }: Fund, own: OwnChoices) {
  return db.fund.upsert({
    where: { councilId_kind: { councilId, kind } },
    create: { id: newId(), councilId, kind, ...noChoices, ...own },
    update: own,
  });
}
