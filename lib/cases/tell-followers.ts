import { z } from "zod";
import { councilById } from "@/lib/councils";
import { type Order, sendLetters } from "@/lib/notifications";
import { type Db, defineJob, enqueue, idSchema, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { noticeKindOf, noticesOf, wants } from "@/lib/residents";
import type { CaseContact } from "@/prisma/generated/client";
import { nameOf, whereOf } from "./letters";
import { contactPath, reportPath } from "./paths";
import { type EventFacts, eventFactsSchema } from "./schema";
import { lettersOfEvent } from "./sent-already";
import { wasUndone } from "./was-undone";
import { outcomes } from "./words";

/** How many are written to in one transaction. */
const batch = 100;

/**
 * Tells those who follow a report what happened to it. A job, because they may be many, and because
 * the reporter, who reopens a case, may not see them. Begins after a contact where one is given.
 */
export const tellFollowersJob = defineJob({
  name: "tell-followers",
  payload: z.object({ eventId: idSchema, after: idSchema.optional() }),
  tries: 12,
  run: ({ eventId, after }) =>
    withScope(systemScope("tell those who follow a report"), async (db) => {
      const news = await newsOf(db, eventId);
      if (!news) return;
      const followers = await nextFollowers(db, news.caseId, after);
      // An earlier try may have got as far as its commit.
      const told = await lettersOfEvent(db, news, "follower-closed", "follower-update");
      const notices = await noticesOf(
        db,
        followers.flatMap(({ residentId }) => residentId ?? []),
      );
      const letters = followers.flatMap(({ id, email, residentId }) => {
        if (!email || told.has(email)) return [];
        const order = news.letterTo({ id, email });
        const wanted = notices.get(residentId ?? "");
        return wants(wanted, noticeKindOf(order.template)) ? [{ order, now: news.at }] : [];
      });
      await sendLetters(db, letters);
      const last = followers.length === batch ? followers.at(-1) : undefined;
      if (last) await enqueue(db, tellFollowersJob, { eventId, after: last.id });
    }),
});

interface News {
  caseId: string;
  at: Date;
  letterTo(follower: { id: string; email: string }): Order;
}

/** What there is to tell of an event; null where it is no news to the public. */
async function newsOf(db: Db, eventId: string): Promise<News | null> {
  const event = await db.caseEvent.findUnique({
    where: { id: eventId },
    include: { case: { include: { public: true } } },
  });
  const report = event?.case.public;
  const council = event && (await councilById(db, event.councilId));
  if (!report || !council || (await wasUndone(db, event))) return null;
  const { caseId, councilId, at } = event;
  const content = contentOf(event.kind, eventFactsSchema.parse(event.facts));
  return {
    caseId,
    at,
    letterTo: ({ id, email }) => {
      const envelope = { to: email, councilId, caseId };
      const shared = {
        ...nameOf(event.case),
        where: whereOf(report.place),
        reportPath: reportPath(council.slug, report.reference),
        stopPath: contactPath("stop", id),
      };
      return "outcome" in content
        ? { ...envelope, template: "follower-closed", fields: { ...shared, ...content } }
        : { ...envelope, template: "follower-update", fields: { ...shared, ...content } };
    },
  };
}

function contentOf(kind: string, facts: EventFacts): { outcome: string } | { news: string } {
  if (kind === "closed" && facts.reason) return { outcome: outcomes[facts.reason] };
  if ((kind === "handed_over" || kind === "returned") && facts.to) {
    return { news: `${facts.to} deals with it now.` };
  }
  if (kind === "started") return { news: "Work on it has started." };
  if (kind === "reopened") return { news: "The problem is not fixed. The report is open again." };
  throw new Error("Followers are told of an event that is no news");
}

function nextFollowers(db: Db, caseId: string, after?: string): Promise<CaseContact[]> {
  return db.caseContact.findMany({
    where: {
      caseId,
      kind: "follower",
      confirmedAt: { not: null },
      stoppedAt: null,
      ...(after && { id: { gt: after } }),
    },
    orderBy: { id: "asc" },
    take: batch,
  });
}
