import { z } from "zod";
import {
  disputeReasons,
  messageCouncil,
  reopenCase,
  replyToCouncil,
  stopLetters,
  wordsSchema,
} from "@/lib/cases";
import { receiveUpload, uploadError, uploadSchema } from "@/lib/files";
import { withScope } from "@/lib/platform";
import { type Asker, type AskerRule, formAction } from "@/lib/web";

const at = z.object({ reference: z.string().max(30) });
const forbidden = () => ({ field: "", message: "Only who reported it can do that" });
const gone = () => ({ field: "", message: "We do not have this report any more" });
// A resident's form carries no revision, so nobody can have been faster.
const changed = () => ({ field: "", message: "The report has changed. Try again" });
const limit = { name: "resident writes", tries: 30, seconds: 60 * 60 };

export type OwnCaseActions = ReturnType<typeof ownCaseActions>;

/** What a reporter can do to a case of theirs, the same behind every door. */
export function ownCaseActions(
  asker: AskerRule<{ reference: string }, Asker>,
  pathOf: (reference: string) => string,
) {
  const shared = { at, asker, limit };
  const done =
    (what: string) =>
    (_done: object, { reference }: { reference: string }) =>
      `${pathOf(reference)}?done=${what}`;
  return {
    reply: formAction({
      ...shared,
      input: z.object({ words: wordsSchema("Enter your answer") }),
      command: (db, { words }, _asker, { reference }) => replyToCouncil(db, { words, reference }),
      refusals: {
        "not-found": gone,
        forbidden,
        changed,
        "not-now": () => ({
          field: "words",
          message: "The council does not need an answer any more",
        }),
      },
      next: done("replied"),
    }),

    message: formAction({
      ...shared,
      input: z.object({ words: wordsSchema("Enter your message"), file: uploadSchema }),
      async run({ words, file: chosen }, { scope }, { reference }) {
        const received = await receiveUpload(chosen);
        if (!received.ok) return { ok: false, reason: "file", fault: received.reason };
        const { file } = received;
        return withScope(scope, (db) => messageCouncil(db, { words, reference, file }));
      },
      refusals: {
        "not-found": gone,
        forbidden,
        changed,
        "not-now": () => ({
          field: "words",
          message: "The report is closed. If it is not fixed, say so on the report’s page",
        }),
        "too-many-files": () => ({
          field: "file",
          message: "This report has too many files. Send your message without one",
        }),
        file: ({ fault }) => ({ field: "file", message: uploadError(fault) }),
      },
      next: done("messaged"),
    }),

    sayNotFixed: formAction({
      ...shared,
      input: z.object({
        dispute: z.enum(disputeReasons, "Select why it is not fixed"),
        words: wordsSchema("Enter what is still wrong"),
        file: uploadSchema,
      }),
      async run({ file: chosen, ...said }, { scope }, { reference }) {
        const received = await receiveUpload(chosen);
        if (!received.ok) return { ok: false, reason: "file", fault: received.reason };
        const { file } = received;
        return withScope(scope, (db) => reopenCase(db, { ...said, reference, file }));
      },
      refusals: {
        "not-found": gone,
        forbidden,
        changed,
        "not-now": () => ({ field: "words", message: "The report is open already" }),
        "too-many-files": () => ({
          field: "file",
          message: "This report has too many files. Tell the council without one",
        }),
        file: ({ fault }) => ({ field: "file", message: uploadError(fault) }),
        "too-late": () => ({
          field: "words",
          message: "It is too late to reopen this report. Report the problem again",
        }),
      },
      next: done("reopened"),
    }),

    stopEmails: formAction({
      at,
      asker,
      input: z.object({}),
      command: (db, _input, _asker, { reference }) => stopLetters(db, { reference }),
      refusals: { forbidden },
      next: done("stopped"),
    }),
  };
}
