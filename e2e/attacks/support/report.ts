import type { Answers } from "@/lib/forms";
import { newDraft, startDraft } from "@/lib/forms";
import { withScope } from "@/lib/platform";
import { answered, inCanterbury } from "@/lib/reports/testing";
import { withDatabase } from "../../support";
import { newClient } from "../../support/http/client";
import "./stage";

/** Somebody who is about to send a report of a pothole: every question is answered, these as said. */
export async function stagedDraft(slug: string, answers: Answers = {}) {
  const { rows } = await withDatabase((database) =>
    database.query("SELECT id FROM councils WHERE slug = $1", [slug]),
  );
  const draft = newDraft();
  await withScope(draft.scope, async (db) => {
    const journey = { key: "pothole", version: 1 };
    await startDraft(db, draft, { councilId: rows[0].id, journey });
    await db.draft.update({
      where: { id: draft.id },
      data: { answers: { ...inCanterbury, ...answered.pothole, ...answers } },
    });
  });
  return {
    client: newClient({ cookies: { draft: draft.secret } }),
    draftId: draft.id,
    base: `/${slug}/report/${draft.id}`,
  };
}
