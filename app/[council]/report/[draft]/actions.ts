"use server";

import { z } from "zod";
import { CHECK } from "@/lib/forms";
import { idSchema } from "@/lib/platform";
import { answerReport, sendReport } from "@/lib/reports";
import { postAction } from "@/lib/web";
import { signedInAccount } from "../account";
import { tooManyPath } from "../too-many/path";
import { draftHolder } from "./holder";

/** An address may be a whole library's or a mobile network's. Each photo is work, and each report a letter. */
const limits = {
  answer: { name: "answer a page of a report, by address", tries: 600, seconds: 600 },
  send: { name: "send a report, by address", tries: 60, seconds: 600 },
};

const atDraft = z.object({ council: z.string().max(80), draft: idSchema });

/** Takes the answer of one page; leads on, or back to it where it will not do. */
export const answerPage = postAction({
  at: atDraft.extend({ page: z.string().max(40), changing: z.boolean() }),
  asker: draftHolder,
  limit: limits.answer,
  overLimit: tooManyPath,
  async run(form, { held }, { council, draft, page, changing }) {
    const base = `/${council}/report/${draft}`;
    const next = await answerReport(held, { page, changing }, form, await signedInAccount());
    if (next.kind === "sent") return `${base}/sent`;
    if (next.kind === "page") return `${base}/${next.page}`;
    return `${base}/${page}${changing ? "?change=yes" : ""}`;
  },
});

/** Sends the answers that were checked, once however often it is pressed. */
export const sendAnswers = postAction({
  at: atDraft.extend({ revision: z.number().int().min(0).max(1_000_000) }),
  asker: draftHolder,
  limit: limits.send,
  overLimit: tooManyPath,
  async run(_form, { held }, { council, draft, revision }) {
    const base = `/${council}/report/${draft}`;
    const sent = await sendReport(held, revision, await signedInAccount());
    if (sent.ok) return `${base}/sent`;
    return sent.reason === "changed" ? `${base}/${CHECK}?changed=yes` : base;
  },
});
