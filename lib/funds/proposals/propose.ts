import { record } from "@/lib/audit";
import { changedFields, isSame, takeTurn } from "@/lib/councils";
import { type Day, type Db, londonDay, newId, scopeOf } from "@/lib/platform";
import { type Coding, codingOn, earliestStart } from "../coding";
import { type Fund, faultOf, ownChoices } from "../fund";
import { fundKindByKey } from "../kinds";
import { proposer } from "../policy";
import { codingsOf, fundAt } from "../queries";
import type { FundChoices } from "../schema";
import type { FundChange } from "./change";
import { hasTakenLetters } from "./taken-letters";

type Refused<Reason extends string> = { ok: false; reason: Reason };

/** Why nothing was proposed: somebody's proposal waits already, or all is so. */
type NotProposed = "forbidden" | "unknown-fund" | "waiting" | "nothing-changed";

export type ProposedChoices =
  | { ok: true }
  | Refused<NotProposed | "no-coding" | "no-letters" | "taken-letters">;

/** Proposes what the asker's own council shall choose of a fund. Finance officers may. */
export async function proposeChoices(
  db: Db,
  key: string,
  chosen: FundChoices,
  now = new Date(),
): Promise<ProposedChoices> {
  const found = await open(db, key);
  if (!found.ok) return found;
  const { fund, kind } = found;
  const own = ownChoices(kind, chosen);
  const fault = faultOf(kind, own, await codingsOf(db, fund.id));
  if (fault) return { ok: false, reason: fault };
  if (await hasTakenLetters(db, fund, own.prefix)) return { ok: false, reason: "taken-letters" };
  if (isSame(fund.own, own)) return { ok: false, reason: "nothing-changed" };
  const { before, after } = changedFields(fund.own, own);
  await write(db, fund, { what: "choices", before: before ?? {}, after: after ?? {} }, now);
  return { ok: true };
}

export type ProposedCoding =
  | { ok: true }
  | Refused<NotProposed>
  | { ok: false; reason: "too-early"; earliest: Day };

/** Proposes where a fund's income shall go from a day on. Finance officers may. */
export async function proposeCoding(
  db: Db,
  key: string,
  coding: Coding,
  now = new Date(),
): Promise<ProposedCoding> {
  const found = await open(db, key);
  if (!found.ok) return found;
  const { fund } = found;
  const codings = await codingsOf(db, fund.id);
  const earliest = earliestStart(codings, londonDay(now));
  if (coding.startsOn < earliest) return { ok: false, reason: "too-early", earliest };
  const before = codingOn(codings, coding.startsOn);
  const { startsOn: _since, ...held } = before ?? { startsOn: "" };
  const { startsOn: _from, ...next } = coding;
  if (before && isSame(held, next)) return { ok: false, reason: "nothing-changed" };
  await write(db, fund, { what: "coding", before, after: coding }, now);
  return { ok: true };
}

/** The fund that somebody may propose a change of, when it is their turn. */
async function open(db: Db, key: string) {
  const asker = proposer(scopeOf(db));
  if (!asker) return { ok: false, reason: "forbidden" } as const;
  await takeTurn(db, asker.councilId);
  const kind = fundKindByKey(key);
  const fund = kind && (await fundAt(db, asker.councilId, key));
  if (!kind || !fund) return { ok: false, reason: "unknown-fund" } as const;
  const { councilId } = asker;
  const waiting = { where: { councilId, kind: key, decision: null } };
  if ((await db.fundProposal.count(waiting)) > 0) return { ok: false, reason: "waiting" } as const;
  return { ok: true, fund, kind } as const;
}

async function write(db: Db, { councilId, kind }: Fund, change: FundChange, now: Date) {
  const asker = proposer(scopeOf(db));
  if (!asker) throw new Error("Nobody proposes who may not");
  const id = newId();
  const { what, ...states } = change;
  await db.fundProposal.create({
    data: {
      ...{ id, councilId, kind, what, change: states },
      ...{ proposedBy: asker.staffId, proposedAt: now },
    },
  });
  const entry = { action: "fund_change.proposed", subject: "fund_proposal", subjectId: id };
  await record(db, { ...entry, councilId, facts: { kind, what } }, now);
}
