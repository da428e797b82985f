"use server";

import { forbidden, notFound } from "next/navigation";
import {
  codingForm,
  decideProposal,
  decisionSchema,
  fundChoicesSchema,
  proposeChoices,
  proposeCoding,
  withdrawProposal,
} from "@/lib/funds";
import { formatDay, idSchema, withScope } from "@/lib/platform";
import { formAction, postAction } from "@/lib/web";
import { atFund, financeManagers, financeOfficers, financePath } from "../../finance-page";
import type { Outcome } from "./outcome";

const atProposal = atFund.extend({ proposal: idSchema });

const refusals = {
  forbidden: () => forbidden(),
  "unknown-fund": () => notFound(),
  waiting: () => ({
    field: "",
    message: "Another change of this fund waits already. Propose yours once that is decided",
  }),
  "nothing-changed": () => ({ field: "", message: "Change something, then propose it" }),
};

export const proposeFundChoices = formAction({
  at: atFund,
  asker: financeOfficers,
  input: fundChoicesSchema,
  command: (db, input, _asker, { fund }) => proposeChoices(db, fund, input),
  refusals: {
    ...refusals,
    "no-coding": () => ({
      field: "enabled",
      message: "Propose a coding first: without one, nobody can pay it",
    }),
    "no-letters": () => ({
      field: "prefix",
      message: "Enter the letters that references begin with",
    }),
    "taken-letters": () => ({
      field: "prefix",
      message: "Another fund has these letters. Enter different ones",
    }),
  },
  next: (_done, at) => done(at, "proposed"),
});

export const proposeFundCoding = formAction({
  at: atFund,
  asker: financeOfficers,
  input: codingForm,
  command: (db, input, _asker, { fund }) => proposeCoding(db, fund, input),
  refusals: {
    ...refusals,
    "too-early": ({ earliest }) => ({
      field: "startsOn",
      message: `First day must be ${formatDay(earliest)} or later`,
    }),
  },
  next: (_done, at) => done(at, "proposed"),
});

/** Takes a proposal back: one press by who made it. */
export const withdrawFundChange = postAction({
  at: atProposal,
  asker: financeOfficers,
  async run(_form, { scope }, { proposal, ...at }) {
    const withdrawn = await withScope(scope, (db) => withdrawProposal(db, { id: proposal }));
    if (withdrawn.ok) return done(at, "withdrawn");
    if (withdrawn.reason === "forbidden") forbidden();
    return done(at, "gone");
  },
});

export const decideFundChange = formAction({
  at: atProposal,
  asker: financeManagers,
  input: decisionSchema,
  async command(db, input, _asker, { proposal }) {
    const decided = await decideProposal(db, { id: proposal, ...input });
    return decided.ok ? { ...decided, decision: input.decision } : decided;
  },
  refusals: {
    forbidden: () => forbidden(),
    gone: () => ({ field: "", message: "Somebody has decided this change already" }),
    "own-proposal": () => ({
      field: "decision",
      message: "You proposed this yourself. Another finance manager has to decide",
    }),
    "no-reason": () => ({ field: "why", message: "Enter why you refuse it" }),
    "too-late": () => ({
      field: "decision",
      message: "Its first day has passed. Refuse it, and ask for a new one",
    }),
    impossible: () => ({
      field: "decision",
      message: "It cannot be done any more. Refuse it, and ask for a new one",
    }),
  },
  next: ({ decision }, at) => done(at, decision === "approve" ? "approved" : "refused"),
});

function done({ council, fund }: { council: string; fund: string }, outcome: Outcome): string {
  return `${financePath(council, "funds", fund)}?done=${outcome}`;
}
