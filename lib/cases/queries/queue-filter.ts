import type { CallerChannel } from "@/lib/forms";
import type { Box, Point } from "@/lib/geo";
import { boxAround } from "@/lib/geo";
import { addDays, type Day, type Db, dayToDate, londonDay, scopeOf } from "@/lib/platform";
import { Prisma } from "@/prisma/generated/client";
import type { CaseState } from "../schema";
import { firstIdOf } from "./first-id";
import { searchOf } from "./search-terms";

/** Which of a council's cases; what is left out does not narrow. */
export interface QueueFilter {
  councilId: string;
  /** `open`: every state but closed. Without one, all. */
  state?: CaseState | "open" | undefined;
  service?: string | undefined;
  teamId?: string | undefined;
  assigneeId?: string | undefined;
  /** Those of the officer who asks. */
  mine?: boolean | undefined;
  unassigned?: boolean | undefined;
  /** Those whose target day is over. */
  overdue?: boolean | undefined;
  /** As typed into the search: a reference, or words of the report, its place and its reporter. */
  words?: string | undefined;
  /** No further than so many metres from a point. */
  near?: { point: Point; metres: number } | undefined;
  box?: Box | undefined;
  /** Received on this day of London's or later, and on this day or earlier. */
  from?: Day | undefined;
  to?: Day | undefined;
  /** A message of the resident's waits for an officer to look. */
  unread?: boolean | undefined;
  /** The resident says that it is not fixed, and no manager has settled it. */
  disputed?: boolean | undefined;
  /** Handed over by another council, and not yet accepted. */
  offered?: boolean | undefined;
  reopened?: boolean | undefined;
  /** Those that are on the map. */
  located?: boolean | undefined;
  references?: string[] | undefined;
  /** How they came. */
  channel?: "web" | CallerChannel | undefined;
  /** Those too that are part of an incident, and are answered with the case that leads it. */
  merged?: boolean | undefined;
}

export const openStates: CaseState[] = ["received", "in_progress", "waiting"];

/**
 * The filter as a condition on `cases c`. Under row-level security only leakproof operators reach
 * an index: each condition here is one, but for the search, which reads its council's words.
 */
export function conditionOf(db: Db, filter: QueueFilter, now: Date): Prisma.Sql {
  const { service, teamId } = filter;
  const all = [
    Prisma.sql`c.council_id = ${filter.councilId}::uuid`,
    service && Prisma.sql`c.service = ${service}`,
    teamId && Prisma.sql`c.team_id = ${teamId}::uuid`,
    stateCondition(filter, now),
    assigneeCondition(db, filter),
    filter.words?.trim() && wordsCondition(filter.councilId, filter.words),
    filter.near && nearCondition(filter.near),
    filter.box && boxCondition(filter.box),
    filter.from && fromCondition(filter.from),
    filter.to && toCondition(filter.to),
    filter.unread && Prisma.sql`c.unread_since IS NOT NULL`,
    filter.disputed && Prisma.sql`c.disputed_at IS NOT NULL`,
    filter.offered && Prisma.sql`c.handover = 'offered'`,
    filter.reopened && Prisma.sql`c.reopenings > 0`,
    filter.located && Prisma.sql`c.lat IS NOT NULL`,
    filter.channel && channelCondition(filter.channel),
    filter.references && Prisma.sql`c.reference = ANY (${filter.references}::text[])`,
    !filter.merged && Prisma.sql`c.merged_into_id IS NULL`,
  ];
  return Prisma.join(
    all.filter((condition) => typeof condition === "object"),
    " AND ",
  );
}

// Overdue are only those that run, so that state and target day come out of one index.
function stateCondition({ state, overdue }: QueueFilter, now: Date): Prisma.Sql | undefined {
  const among = state === "open" ? openStates : state ? [state] : undefined;
  if (overdue) {
    const running = (among ?? openStates).filter((each) => each !== "waiting" && each !== "closed");
    return Prisma.sql`c.state = ANY (${running}::text[]) AND c.target_on < ${dayToDate(londonDay(now))}::date`;
  }
  // As it stands in the index of open cases.
  if (state === "open") return Prisma.sql`c.state <> 'closed'`;
  return among && Prisma.sql`c.state = ANY (${among}::text[])`;
}

function assigneeCondition(db: Db, filter: QueueFilter): Prisma.Sql | undefined {
  const scope = scopeOf(db);
  const assigneeId = filter.mine && scope.kind === "staff" ? scope.staffId : filter.assigneeId;
  if (assigneeId) return Prisma.sql`c.assignee_id = ${assigneeId}::uuid`;
  return filter.unassigned ? Prisma.sql`c.assignee_id IS NULL` : undefined;
}

// Callers' cases are few among many, and have an index of their own.
function channelCondition(channel: "web" | CallerChannel): Prisma.Sql {
  if (channel === "web") return Prisma.sql`c.channel = 'web'`;
  return Prisma.sql`c.channel = ${channel} AND c.channel <> 'web'`;
}

function wordsCondition(councilId: string, typed: string): Prisma.Sql {
  const search = searchOf(typed);
  if ("reference" in search) return Prisma.sql`c.reference = ${search.reference}`;
  // Nothing but punctuation: no case has that.
  if (search.terms.length === 0) return Prisma.sql`false`;
  return Prisma.sql`c.id IN (SELECT s.case_id FROM case_search s
    WHERE s.council_id = ${councilId}::uuid AND ${wordsMatch(search.terms, ["words", "person"])})`;
}

/** Whether `case_search s` has each of the terms: in the case's words, or its reporter's. */
export function wordsMatch(terms: string[], among: readonly ("words" | "person")[]): Prisma.Sql {
  const matches = terms.map((term) => {
    const query = Prisma.sql`(SELECT to_tsquery('simple', ${`${term}:*`}) || plainto_tsquery('english', ${term}))`;
    const each = among.map((vector) => Prisma.sql`${Prisma.raw(`s.${vector}`)} @@ ${query}`);
    return Prisma.sql`(${Prisma.join(each, " OR ")})`;
  });
  return Prisma.join(matches, " AND ");
}

/** On the flat: within a few kilometres that is as good as the sphere. */
function nearCondition({ point, metres }: { point: Point; metres: number }): Prisma.Sql {
  const box = boxAround(point, metres);
  const degrees = box.maxLat - point.lat;
  const shrink = degrees / (box.maxLong - point.long);
  return Prisma.sql`${boxCondition(box)} AND
    (c.lat - ${point.lat}) * (c.lat - ${point.lat}) +
    (c.long - ${point.long}) * (c.long - ${point.long}) * ${shrink * shrink} <= ${degrees * degrees}`;
}

function boxCondition({ minLat, maxLat, minLong, maxLong }: Box): Prisma.Sql {
  return Prisma.sql`c.lat BETWEEN ${minLat} AND ${maxLat} AND c.long BETWEEN ${minLong} AND ${maxLong}`;
}

// An id tells when a case was received: a day's width to either side, and the index by id does.
function fromCondition(day: Day): Prisma.Sql {
  return Prisma.sql`c.received_at >= ${midnight(day)}
    AND c.id >= ${firstIdOf(dayToDate(addDays(day, -1)))}::uuid`;
}

function toCondition(day: Day): Prisma.Sql {
  return Prisma.sql`c.received_at < ${midnight(addDays(day, 1))}
    AND c.id < ${firstIdOf(dayToDate(addDays(day, 2)))}::uuid`;
}

function midnight(day: Day): Prisma.Sql {
  return Prisma.sql`(${day}::date::timestamp AT TIME ZONE 'Europe/London')`;
}
