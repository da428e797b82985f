import { serviceByKey, serviceSettings } from "@/lib/catalogue";
import { type Db, scopeOf } from "@/lib/platform";
import type { Case } from "@/prisma/generated/client";
import { keepPublicCategory } from "../category";
import { type Changed, changeCase, type Refusal } from "../change";
import type { StaffChange } from "./staff-change";

/** `same`: it is that already. `not-taken`: the council, or the officer, takes no cases of it. */
export type NotRecategorised = "same" | "not-taken";

/**
 * Makes the case one of another category of the same council, with that category's team. Answers
 * and clock stay as they are.
 */
export async function recategoriseCase(
  db: Db,
  { service, ...change }: StaffChange & { service: string },
  now = new Date(),
): Promise<Changed | Refusal<NotRecategorised>> {
  const result = await changeCase<NotRecategorised>(db, "recategorise", change, now, (subject) =>
    recategorise(db, subject, service, now),
  );
  return result.ok ? { ok: true } : result;
}

async function recategorise(db: Db, subject: Case, service: string, now: Date) {
  if (service === subject.service) return { ok: false, reason: "same" } as const;
  const own = (await serviceSettings(db, subject.councilId)).get(service);
  if (!serviceByKey(service) || !own?.enabled || !mayWorkOn(db, service)) {
    return { ok: false, reason: "not-taken" } as const;
  }
  await keepPublicCategory(db, subject, service, now);
  return {
    kind: "recategorised",
    audience: "resident",
    data: { service, teamId: own.teamId ?? subject.teamId, assigneeId: null },
    facts: { service, fromService: subject.service },
  } as const;
}

/** An officer who is limited to some services gives a case into these only. */
function mayWorkOn(db: Db, service: string): boolean {
  const scope = scopeOf(db);
  return (
    scope.kind === "staff" && (scope.services.length === 0 || scope.services.includes(service))
  );
}
