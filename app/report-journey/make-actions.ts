import { z } from "zod";
import { CHECK, type HeldDraft } from "@/lib/forms";
import { idSchema, type Limit } from "@/lib/platform";
import { type Account, answerReport, sendReport } from "@/lib/reports";
import { type Asker, type AskerRule, postAction } from "@/lib/web";

const atDraft = z.object({ council: z.string().max(80), draft: idSchema });
const atPage = atDraft.extend({ page: z.string().max(40), changing: z.boolean() });
const atCheck = atDraft.extend({ revision: z.number().int().min(0).max(1_000_000) });

type AtDraft = z.infer<typeof atDraft>;

interface Door {
  asker: AskerRule<AtDraft, Asker & { held: HeldDraft }>;
  /** The address of the draft's pages. */
  baseOf: (at: AtDraft) => string;
  /** What is offered out of an account; of whoever is signed in to one. */
  account?: () => Promise<Account | null>;
  limits?: { answer: Limit; send: Limit };
  overLimit?: (at: AtDraft) => string;
}

export type ReportActions = ReturnType<typeof reportActions>;

/** What is done to a report that is being filled in, the same behind every door. */
export function reportActions({ asker, baseOf, limits, overLimit, account }: Door) {
  const known = async () => (account ? account() : null);
  return {
    /** Takes the answer of one page; leads on, or back to it where it will not do. */
    answer: postAction({
      at: atPage,
      asker,
      limit: limits?.answer,
      overLimit,
      async run(form, { held }, at) {
        const { page, changing } = at;
        const next = await answerReport(held, { page, changing }, form, await known());
        if (next.kind === "sent") return `${baseOf(at)}/sent`;
        if (next.kind === "page") return `${baseOf(at)}/${next.page}`;
        return `${baseOf(at)}/${page}${changing ? "?change=yes" : ""}`;
      },
    }),

    /** Sends the answers that were checked, once however often it is pressed. */
    send: postAction({
      at: atCheck,
      asker,
      limit: limits?.send,
      overLimit,
      async run(_form, { held }, at) {
        const sent = await sendReport(held, at.revision, await known());
        if (sent.ok) return `${baseOf(at)}/sent`;
        return sent.reason === "changed" ? `${baseOf(at)}/${CHECK}?changed=yes` : baseOf(at);
      },
    }),
  };
}
