"use server";

import { z } from "zod";
import {
  answerIn,
  arrivalOf,
  beginAuthenticatorApp,
  letCodesBeSeen,
  letIn,
  type Pending,
  proofIn,
  setUpFirstApp,
  setUpFirstPasskey,
  showSecondStep,
  signInByPasskey,
} from "@/lib/identity";
import type { Limit } from "@/lib/platform";
import { anybody, clientAddress, formAction, halfway } from "@/lib/web";
import { atKind, securityPath } from "../kind";
import { proofInput, proofRefusals } from "../proof";
import { pathInside } from "./paths";

const at = atKind.extend({ from: z.string().max(1000) });
const passkey = z.string().max(30_000);

/** Those that succeed count too: more than anybody signs in. */
const passkeyLimit: Limit = { name: "passkey sign-in by address", tries: 100, seconds: 15 * 60 };

export const secondStep = formAction({
  at,
  asker: halfway,
  input: proofInput,
  async run(typed, { pending }) {
    const shown = await showSecondStep(pending, await proofIn(typed), await arrival(pending.kind));
    if (shown.ok) await letIn(pending.kind, shown.token);
    return shown;
  },
  refusals: proofRefusals,
  next: (_done, { kind, from }) => pathInside(kind, from),
});

export const signInWithPasskey = formAction({
  at,
  asker: anybody,
  limit: passkeyLimit,
  input: z.object({ passkey }),
  async run({ passkey }, _asker, { kind }) {
    const token = await signInByPasskey(kind, await answerIn(passkey), await arrival(kind));
    if (!token) return { ok: false, reason: "unknown" };
    await letIn(kind, token);
    return { ok: true };
  },
  refusals: {
    unknown: () => ({
      field: "",
      message: "That passkey does not open this account. Try another, or use your password",
    }),
  },
  next: (_done, { kind, from }) => pathInside(kind, from),
});

export const beginFirstApp = formAction({
  at: atKind,
  asker: halfway,
  input: z.object({}),
  async run(_input, { pending }) {
    await beginAuthenticatorApp({ kind: pending.kind, id: pending.id });
    return { ok: true };
  },
  refusals: {},
  next: () => "/staff/sign-in/second-factor",
});

export const confirmFirstApp = formAction({
  at: atKind,
  asker: halfway,
  input: z.object({ code: z.string().max(100) }),
  async run({ code }, { pending }) {
    const setUp = await setUpFirstApp(pending, code, await arrival(pending.kind));
    return setUp.ok ? letInWithCodes(pending, setUp) : setUp;
  },
  refusals: {
    wrong: () => ({ field: "code", message: "Enter the 6 digits that your app shows now" }),
    none: () => ({ field: "", message: "Load this page again: the key on it is too old" }),
    "too-many": proofRefusals["too-many"],
  },
  next: (_done, { kind }) => `${securityPath(kind)}/recovery-codes/new`,
});

export const makeFirstPasskey = formAction({
  at: atKind,
  asker: halfway,
  input: z.object({ passkey }),
  async run({ passkey }, { pending }) {
    const from = await arrival(pending.kind);
    const made = { answer: await answerIn(passkey), name: from.device || "Passkey" };
    const setUp = await setUpFirstPasskey(pending, made, from);
    return setUp.ok ? letInWithCodes(pending, setUp) : setUp;
  },
  refusals: {
    wrong: () => ({ field: "", message: "The passkey could not be added. Try again" }),
    full: () => ({ field: "", message: "You have 20 passkeys. Remove one to add another" }),
  },
  next: (_done, { kind }) => `${securityPath(kind)}/recovery-codes/new`,
});

async function letInWithCodes(
  { kind }: Pending,
  { token, show }: { token: string; show: string | null },
): Promise<{ ok: true }> {
  await letIn(kind, token);
  if (show) await letCodesBeSeen(show);
  return { ok: true };
}

async function arrival(kind: Pending["kind"]) {
  return arrivalOf(kind, await clientAddress());
}
