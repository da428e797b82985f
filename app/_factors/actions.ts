"use server";

import { headers } from "next/headers";
import { z } from "zod";
import {
  addAuthenticatorApp,
  addPasskey,
  answerIn,
  beginAuthenticatorApp,
  codesAreKept,
  deviceOf,
  letCodesBeSeen,
  makeRecoveryCodes,
  proofIn,
  removeAuthenticatorApp,
  removePasskey,
  renamePasskey,
} from "@/lib/identity";
import { idSchema } from "@/lib/platform";
import { accountHolder, formAction, freshHolder, pathAfterSignIn } from "@/lib/web";
import { atKind, securityPath } from "./kind";
import { proofInput, proofRefusals } from "./proof";

const asker = accountHolder;
const nothing = z.object({});
const atPasskey = atKind.extend({ passkey: idSchema });

export const beginApp = formAction({
  at: atKind,
  asker: freshHolder,
  input: nothing,
  async run(_input, { account }) {
    await beginAuthenticatorApp(account);
    return { ok: true };
  },
  refusals: {},
  // Another address than the form's: at the same one a hydrated page would show what it has.
  next: (_done, { kind }) => `${securityPath(kind)}/authenticator-app?step=app`,
});

export const confirmApp = formAction({
  at: atKind,
  asker: freshHolder,
  input: z.object({ code: z.string().max(100) }),
  async run({ code }, { account }) {
    const added = await addAuthenticatorApp(account, code);
    if (!added.ok) return added;
    if (added.show) await letCodesBeSeen(added.show);
    return { ok: true, hasCodes: added.show !== null };
  },
  refusals: {
    wrong: () => ({ field: "code", message: "Enter the 6 digits that your app shows now" }),
    none: () => ({ field: "", message: "Load this page again: the key on it is too old" }),
    "too-many": proofRefusals["too-many"],
  },
  next: ({ hasCodes }, { kind }) =>
    hasCodes ? newCodesPath(kind) : `${securityPath(kind)}/authenticator-app?done=added`,
});

export const removeApp = formAction({
  at: atKind,
  asker,
  input: proofInput,
  run: async (typed, { account }) => removeAuthenticatorApp(account, await proofIn(typed)),
  refusals: proofRefusals,
  next: (_done, { kind }) => `${securityPath(kind)}/authenticator-app?done=removed`,
});

export const makeCodes = formAction({
  at: atKind,
  asker,
  input: proofInput,
  async run(typed, { account }) {
    const made = await makeRecoveryCodes(account, await proofIn(typed));
    if (made.ok) await letCodesBeSeen(made.result);
    return made;
  },
  refusals: proofRefusals,
  next: (_done, { kind }) => newCodesPath(kind),
});

export const keepCodes = formAction({
  at: atKind.extend({ from: z.string().max(1000) }),
  asker,
  input: nothing,
  async run() {
    await codesAreKept();
    return { ok: true };
  },
  refusals: {},
  next: (_done, { kind, from }) =>
    pathAfterSignIn(kind, from) ?? `${securityPath(kind)}/recovery-codes?done=kept`,
});

export const makePasskey = formAction({
  at: atKind,
  asker: freshHolder,
  input: z.object({ passkey: z.string().max(30_000) }),
  async run({ passkey }, { account }) {
    const device = deviceOf((await headers()).get("user-agent") ?? "") || "Passkey";
    const added = await addPasskey(account, await answerIn(passkey), device);
    if (!added.ok) return added;
    if (added.show) await letCodesBeSeen(added.show);
    return { ok: true, hasCodes: added.show !== null };
  },
  refusals: {
    wrong: () => ({ field: "", message: "The passkey could not be added. Try again" }),
    full: () => ({ field: "", message: "You have 20 passkeys. Remove one to add another" }),
  },
  next: ({ hasCodes }, { kind }) =>
    hasCodes ? newCodesPath(kind) : `${securityPath(kind)}/passkeys?done=added`,
});

export const nameOfPasskey = formAction({
  at: atPasskey,
  asker,
  input: z.object({
    name: z.string().trim().min(1, "Enter a name").max(60, "Enter a shorter name"),
  }),
  async run({ name }, { account }, { passkey }) {
    await renamePasskey(account, passkey, name);
    return { ok: true };
  },
  refusals: {},
  next: (_done, { kind }) => `${securityPath(kind)}/passkeys?done=renamed`,
});

export const dropPasskey = formAction({
  at: atPasskey,
  asker,
  input: proofInput,
  run: async (typed, { account }, { passkey }) =>
    removePasskey(account, passkey, await proofIn(typed)),
  refusals: proofRefusals,
  next: (_done, { kind }) => `${securityPath(kind)}/passkeys?done=removed`,
});

function newCodesPath(kind: z.infer<typeof atKind>["kind"]): string {
  return `${securityPath(kind)}/recovery-codes/new`;
}
