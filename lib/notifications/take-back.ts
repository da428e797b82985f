import type { Db } from "@/lib/platform";
import type { TemplateKey } from "./templates";

/**
 * Takes back the letters of one kind about a case that were written since a moment and have not gone
 * yet. Gives whether any had gone already. For officers of the case's council.
 */
export async function takeBackLetters(
  db: Db,
  { caseId, template, since }: { caseId: string; template: TemplateKey; since: Date },
): Promise<boolean> {
  const written = { caseId, template, createdAt: { gte: since } };
  await db.letter.updateMany({
    where: { ...written, state: "waiting" },
    data: { state: "cancelled" },
  });
  return (await db.letter.count({ where: { ...written, state: "sent" } })) > 0;
}
