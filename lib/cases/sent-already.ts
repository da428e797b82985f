import type { TemplateKey } from "@/lib/notifications";
import type { Db } from "@/lib/platform";

/**
 * The addresses that these letters went to because of one event. Its letters carry the event's own
 * time, so that a job that runs twice finds what it did the first time. By template, because
 * somebody may be told of one event as two people: a manager may follow a report.
 */
export async function lettersOfEvent(
  db: Db,
  { caseId, at }: { caseId: string; at: Date },
  ...templates: TemplateKey[]
): Promise<Set<string>> {
  const letters = await db.letter.findMany({
    where: { caseId, createdAt: at, template: { in: templates } },
    select: { recipient: true },
  });
  return new Set(letters.map(({ recipient }) => recipient));
}
