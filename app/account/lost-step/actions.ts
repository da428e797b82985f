"use server";

import { z } from "zod";
import {
  answerLostFactor,
  arrivalOf,
  askToRemoveFactor,
  enterWithoutStep,
  finishLostFactor,
  letIn,
  stopLostFactor,
} from "@/lib/identity";
import type { Limit } from "@/lib/platform";
import { anybody, clientAddress, formAction, halfway } from "@/lib/web";

const kind = z.object({ kind: z.literal("resident") });
const token = z.object({ token: z.string().max(500) });
const nothing = z.object({});
const linkLimit: Limit = { name: "lost step links by address", tries: 60, seconds: 15 * 60 };
const lostPath = "/account/sign-in/lost-step";

export const askForRemoval = formAction({
  at: kind,
  asker: halfway,
  input: nothing,
  run: (_input, { pending }) => askToRemoveFactor(pending),
  refusals: {
    "not-by-password": () => ({
      field: "",
      message:
        "Sign in with your password first. A password that you set from an email is not enough until you have used your second step with it",
    }),
    "no-address": () => ({ field: "", message: "Your account has no email address" }),
    waiting: () => ({ field: "", message: "You have asked for this already" }),
    "too-many": () => ({
      field: "",
      message: "You have asked for 3 emails today. Use the newest, or try again tomorrow",
    }),
  },
  next: () => lostPath,
});

export const finishRemoval = formAction({
  at: kind,
  asker: halfway,
  input: nothing,
  async run(_input, { pending }) {
    await finishLostFactor(pending.id);
    const token = await enterWithoutStep(
      pending,
      await arrivalOf("resident", await clientAddress()),
    );
    if (!token) return { ok: false, reason: "not-yet" };
    await letIn("resident", token);
    return { ok: true };
  },
  refusals: {
    "not-yet": () => ({ field: "", message: "Your second step is still in place" }),
  },
  next: () => "/account/security",
});

export const confirmLoss = formAction({
  at: token,
  asker: anybody,
  limit: linkLimit,
  input: nothing,
  async run(_input, _asker, { token }) {
    const until = await answerLostFactor(token);
    return until ? { ok: true } : { ok: false, reason: "link" };
  },
  refusals: { link: () => ({ field: "", message: "This link does not work any more" }) },
  next: (_done, { token }) => `/account/lost-step/confirm/${token}?done=yes`,
});

export const stopLoss = formAction({
  at: token,
  asker: anybody,
  limit: linkLimit,
  input: nothing,
  async run(_input, _asker, { token }) {
    return (await stopLostFactor(token)) ? { ok: true } : { ok: false, reason: "link" };
  },
  refusals: { link: () => ({ field: "", message: "There is nothing to stop any more" }) },
  next: (_done, { token }) => `/account/lost-step/stop/${token}?done=yes`,
});
