"use server";

import { z } from "zod";
import { joinHere, leaveOneLogin } from "@/lib/identity";
import { formAction, resident } from "@/lib/web";

const nothing = z.object({});

export const connectOneLogin = formAction({
  at: nothing,
  asker: resident(),
  input: nothing,
  async run(_input, { resident }) {
    return (await joinHere(resident)) ? { ok: true } : { ok: false, reason: "gone" };
  },
  refusals: {
    gone: () => ({
      field: "",
      message: "Start again: you came from GOV.UK One Login too long ago",
    }),
  },
  next: () => "/account/one-login?done=connected",
});

export const disconnectOneLogin = formAction({
  at: nothing,
  asker: resident(),
  input: nothing,
  async run(_input, { resident }) {
    await leaveOneLogin(resident);
    return { ok: true };
  },
  refusals: {},
  next: () => "/account/one-login?done=disconnected",
});
