import { z } from "zod";
import { formatDateTime } from "@/lib/platform";
import { facts, link, paragraph } from "../rendering/blocks";
import { moment, path } from "./fields";
import { defineTemplate } from "./template";

/** Goes out when the wait begins and halfway through it. */
export const lostFactorWaiting = defineTemplate({
  name: "Lost sign-in step: waiting",
  fields: z.object({
    until: moment,
    keepPath: path,
  }),
  subject: () => "We are about to remove your second sign-in step",
  body: ({ until, keepPath }) => [
    paragraph(
      "You told us that you cannot use the second sign-in step of your account: the authenticator app, a passkey or a recovery code.",
    ),
    facts({ "We will remove it on": formatDateTime(new Date(until)) }),
    paragraph("After that you can sign in with your password alone, and set up a new step."),
    paragraph(
      "If you can use it again, sign in with it, and we remove nothing. If it was not you who asked, stop it now and change your password.",
    ),
    link("Stop it: keep my second step", keepPath),
  ],
  why: ({ name }) =>
    `You got this email because it is about the safety of your ${name} account. You cannot turn these emails off.`,
});
