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
import { pathOnceIn, signInPathOf, withFrom } from "./paths";

const at = atKind.extend({ from: z.string().max(1000) });
const passkey = z.string().max(30_000);

/** Those that succeed count too: more than anybody signs in. */
const passkeyLimit: Limit = { name: "passkey sign-in by address", tries: 100, seconds: 15 * 60 };

export const secondStep = formAction({
  at,
  asker: halfway,
  input: proofInput,
  async run(typed, { pending }, { from }) {
    const { kind } = pending;
    const shown = await showSecondStep(pending, await proofIn(typed), await arrival(kind));
    if (!shown.ok) return shown;
    await letIn(kind, shown.token);
    return { ok: true, path: await pathOnceIn(kind, shown.token, from) };
  },
  refusals: proofRefusals,
  next: ({ path }) => path,
});

export const signInWithPasskey = formAction({
  at,
  asker: anybody,
  limit: passkeyLimit,
  input: z.object({ passkey }),
  async run({ passkey }, _asker, { kind, from }) {
    const token = await signInByPasskey(kind, await answerIn(passkey), await arrival(kind));
    if (!token) return { ok: false, reason: "unknown" };
    await letIn(kind, token);
    return { ok: true, path: await pathOnceIn(kind, token, from) };
  },
  refusals: {
    unknown: () => ({
      field: "",
      message: "That passkey does not open this account. Try another, or use your password",
    }),
  },
  next: ({ path }) => path,
});

export const beginFirstApp = formAction({
  at,
  asker: halfway,
  input: z.object({}),
  async run(_input, { pending }) {
    await beginAuthenticatorApp({ kind: pending.kind, id: pending.id });
    return { ok: true };
  },
  refusals: {},
  // Another address than the form's: at the same one a hydrated page would show what it has.
  next: (_done, { kind, from }) =>
    `${signInPathOf(kind)}/second-factor?${new URLSearchParams({ from, step: "app" })}`,
});

export const confirmFirstApp = formAction({
  at,
  asker: halfway,
  input: z.object({ code: z.string().max(100) }),
  async run({ code }, { pending }, { from }) {
    const setUp = await setUpFirstApp(pending, code, await arrival(pending.kind));
    return setUp.ok ? letInWithCodes(pending, setUp, from) : setUp;
  },
  refusals: {
    wrong: () => ({ field: "code", message: "Enter the 6 digits that your app shows now" }),
    none: () => ({ field: "", message: "Load this page again: the key on it is too old" }),
    "too-many": proofRefusals["too-many"],
  },
  next: ({ path }) => path,
});

export const makeFirstPasskey = formAction({
  at,
  asker: halfway,
  input: z.object({ passkey }),
  async run({ passkey }, { pending }, { from }) {
    const whence = await arrival(pending.kind);
    const made = { answer: await answerIn(passkey), name: whence.device || "Passkey" };
    const setUp = await setUpFirstPasskey(pending, made, whence);
    return setUp.ok ? letInWithCodes(pending, setUp, from) : setUp;
  },
  refusals: {
    wrong: () => ({ field: "", message: "The passkey could not be added. Try again" }),
    full: () => ({ field: "", message: "You have 20 passkeys. Remove one to add another" }),
  },
  next: ({ path }) => path,
});

/** They see their recovery codes first, and go on from there. */
async function letInWithCodes(
  { kind }: Pending,
  { token, show }: { token: string; show: string | null },
  from: string,
): Promise<{ ok: true; path: string }> {
  await letIn(kind, token);
  if (show) await letCodesBeSeen(show);
  const inside = await pathOnceIn(kind, token, from);
  return { ok: true, path: withFrom(`${securityPath(kind)}/recovery-codes/new`, kind, inside) };
}

async function arrival(kind: Pending["kind"]) {
  return arrivalOf(kind, await clientAddress());
}
