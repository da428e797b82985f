"use server";

import { notFound } from "next/navigation";
import { z } from "zod";
import { knownCaller } from "@/lib/cases";
import { callerChannels, startCallerDraft } from "@/lib/forms";
import { answersOfCaller } from "@/lib/reports";
import { formAction, officer } from "@/lib/web";
import { offeredTo } from "../offered";
import { callerDraftPath } from "../path";

/** Begins a report for a caller: a draft of the officer's own. */
export const startForCaller = formAction({
  at: z.object({
    council: z.string().max(100),
    /** The case that the caller was found by; empty for somebody new. */
    caller: z.string().max(30),
  }),
  asker: officer(),
  input: z.object({
    channel: z.enum(callerChannels, "Select how the caller reached you"),
    service: z.string("Select what it is about").max(40).min(1, "Select what it is about"),
  }),
  async command(db, { channel, service: key }, { council, scope }, { caller }) {
    const service = (await offeredTo(db, scope, council)).find((offered) => offered.key === key);
    if (!service) return { ok: false as const, reason: "not-offered" as const };
    const known = caller ? await knownCaller(db, caller) : null;
    if (caller && !known) notFound();
    const draft = await startCallerDraft(db, {
      ...{ channel, journey: service },
      residentId: known?.residentId,
      answers: known ? answersOfCaller(known) : {},
    });
    return { ok: true as const, draft };
  },
  refusals: {
    "not-offered": () => ({
      field: "service",
      message: "Your council does not take these reports here. Select another",
    }),
  },
  next: ({ draft }, { council }) => `${callerDraftPath({ council, draft })}/location`,
});
