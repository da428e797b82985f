"use server";

import { z } from "zod";
import { joinCases } from "@/lib/cases";
import {
  accountEmailSchema,
  arrivalOf,
  askToChangeAddress,
  confirmNewAddress,
  linkPaths,
  takeBackAccount,
} from "@/lib/identity";
import type { Limit } from "@/lib/platform";
import { accountHolder, anybody, formAction } from "@/lib/web";
import { atKind, securityPath } from "../../_factors/kind";
import { brokenLink, kindLinkAt, linkLimit } from "../letters/link-at";
import { unproven } from "../own-proof";

/** Each writes two letters. */
const changeLimit: Limit = { name: "change of address", tries: 20, seconds: 60 * 60 };

const taken = () => ({
  field: "",
  message:
    "This email address has another account by now. Change the address of that one first, then use this link again",
});

export const askForAddress = formAction({
  at: atKind,
  asker: accountHolder,
  limit: changeLimit,
  input: z.object({
    email: accountEmailSchema,
    ownPassword: z.string().max(200).default(""),
  }),
  async run({ email, ownPassword }, { holder, who }) {
    const { device } = await arrivalOf(holder.kind, who);
    return askToChangeAddress(holder, { email, password: ownPassword }, device);
  },
  refusals: {
    ...unproven,
    same: () => ({
      field: "email",
      message: "Enter an email address that is not the one you have",
    }),
  },
  next: (_done, { kind }) => `${securityPath(kind)}/email/sent`,
});

export const confirmAddress = formAction({
  at: kindLinkAt,
  asker: anybody,
  limit: linkLimit,
  input: z.object({}),
  async run(_input, asker, { kind, secret }) {
    const { device } = await arrivalOf(kind, asker.who);
    const changed = await confirmNewAddress(kind, secret, device);
    // At once, so that the list is there: the job that follows finds it done.
    if (changed.ok && kind === "resident") await joinCases(changed.account.id);
    return changed;
  },
  refusals: { link: brokenLink, taken },
  next: (_done, { kind, secret }) => `${linkPaths.email(kind, secret)}?done=yes`,
});

export const takeBack = formAction({
  at: kindLinkAt,
  asker: anybody,
  limit: linkLimit,
  input: z.object({}),
  async run(_input, asker, { kind, secret }) {
    const { device } = await arrivalOf(kind, asker.who);
    return takeBackAccount(kind, secret, device);
  },
  refusals: { link: () => ({ field: "", message: "This link does not work any more" }), taken },
  next: (done, { kind }) => linkPaths.password(kind, done.secret),
});
