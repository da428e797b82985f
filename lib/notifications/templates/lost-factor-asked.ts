import { z } from "zod";
import { link, paragraph } from "../rendering/blocks";
import { path } from "./fields";
import { defineTemplate } from "./template";

/** Goes to the address of somebody who gave the password and says that the second factor is lost. */
export const lostFactorAsked = defineTemplate({
  name: "Lost sign-in step: asked",
  // `stopPath` would be where a reader asks for no more of them.
  fields: z.object({ confirmPath: path, keepPath: path }),
  secret: true,
  subject: () => "Confirm that you cannot use your second sign-in step",
  body: ({ confirmPath, keepPath }) => [
    paragraph(
      "Someone signed in to your account with your password and told us that they cannot use the second sign-in step: the authenticator app, a passkey or a recovery code.",
    ),
    paragraph(
      "If this was you, confirm it within 24 hours. We then wait for 48 hours before we remove the step, so that nobody else can remove it without you knowing.",
    ),
    link("Confirm that you cannot use it", confirmPath),
    paragraph("If it was not you, stop it now and change your password: someone else knows it."),
    link("Stop it: this was not me", keepPath),
  ],
  why: ({ name }) =>
    `You got this email because it is about the safety of your ${name} account. You cannot turn these emails off.`,
});
