import { newId } from "@/lib/platform";
import type { Prisma } from "@/prisma/generated/client";
import type { Happening } from "./course";
import type { Desk } from "./staffing";

/** The row of a case's history for one thing that happened. */
export function historyLine(
  subject: { caseId: string; councilId: string },
  { officer, manager }: Desk,
  { at, step, standing }: Happening,
): Prisma.CaseEventCreateManyInput {
  const kind = step?.kind ?? "received";
  const byResident = kind === "received" || kind === "replied" || kind === "reopened";
  const who = kind === "assigned" ? manager : officer;
  return {
    ...{ ...subject, id: newId(at), at, kind },
    by: byResident ? "resident" : "officer",
    staffId: byResident ? null : who.id,
    audience: OFFICERS_ONLY.has(kind) ? "officers" : "resident",
    body: step?.words ?? null,
    facts: {
      revision: standing.revision,
      ...(kind === "assigned" ? { to: officer.name } : {}),
      ...(kind === "closed" ? { reason: standing.closingReason } : {}),
      ...(kind === "published" ? { photos: 0 } : {}),
    },
  };
}

const OFFICERS_ONLY = new Set(["taken", "assigned", "noted", "published"]);
