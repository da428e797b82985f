import { newDraft, startDraft } from "@/lib/forms";
import { disconnect, withScope } from "@/lib/platform";
import { answered, inCanterbury } from "@/lib/reports/testing";
import { formData, formsOf } from "../support/http/forms";
import { ask, type Question } from "./ask";
import type { Stage } from "./stage";

/** A report whose every question is answered, and the request that sends it, as a browser without scripting does. */
export interface ReadyReport {
  draftId: string;
  sending: Question;
}

/** Readies so many reports of a pothole in Canterbury, each of somebody else's at another address. */
export async function readyReports(stage: Stage, count: number): Promise<ReadyReport[]> {
  const councilId = await stage.councilId("canterbury");
  const ready: ReadyReport[] = [];
  for (let at = 0; at < count; at += 1) {
    const draft = newDraft();
    await withScope(draft.scope, async (db) => {
      await startDraft(db, draft, { councilId, journey: { key: "pothole", version: 1 } });
      await db.draft.update({
        where: { id: draft.id },
        data: {
          answers: { ...inCanterbury, ...answered.pothole, email: `${draft.id}@example.com` },
        },
      });
    });
    const path = `/canterbury/report/${draft.id}/check-answers`;
    const headers = { cookie: `draft=${draft.secret}`, "x-forwarded-for": addressOf(at) };
    ready.push({ draftId: draft.id, sending: await sendingOf(stage.origin, path, headers) });
  }
  await disconnect();
  return ready;
}

/** The form of the page before a report is sent, filled in. */
async function sendingOf(
  origin: string,
  path: string,
  headers: Record<string, string>,
): Promise<Question> {
  const page = await ask({ url: `${origin}${path}`, headers });
  const form = formsOf(page.body).find(({ button }) => /^Send/.test(button));
  if (!form) throw new Error(`${path} has no form to send (status ${page.status})`);
  const encoded = new Response(formData(form, {}));
  return {
    url: `${origin}${path}`,
    headers: { ...headers, origin, "content-type": encoded.headers.get("content-type") ?? "" },
    body: Buffer.from(await encoded.arrayBuffer()),
  };
}

/** Limits count each address by itself (RFC 2544's). */
function addressOf(at: number): string {
  return `198.18.${Math.floor(at / 250) % 250}.${1 + (at % 250)}`;
}
