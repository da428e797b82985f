import { z } from "zod";
import { formatDateTime } from "@/lib/platform";
import { type Block, facts, link, paragraph } from "../rendering/blocks";
import { moment, path } from "./fields";
import { defineTemplate } from "./template";

const news = {
  "app-added": "An authenticator app was added to your account",
  "app-removed": "The authenticator app was removed from your account",
  "passkey-added": "A passkey was added to your account",
  "passkey-removed": "A passkey was removed from your account",
  "codes-made": "New recovery codes were made for your account",
  "code-used": "A recovery code was used to get into your account",
  reset: "An administrator took your second sign-in step away",
  "lost-removed": "Your second sign-in step was removed from your account",
  "one-login-joined": "GOV.UK One Login was connected to your account",
  "one-login-left": "GOV.UK One Login was disconnected from your account",
} as const;

/** Goes to the account's own address at each change of how it is signed in to. */
export const secondFactorChanged = defineTemplate({
  name: "Sign-in step changed",
  fields: z.object({
    change: z.enum(Object.keys(news) as (keyof typeof news)[]),
    /** Of what is left after a code was used. */
    codesLeft: z.int().min(0).max(100).nullable(),
    at: moment,
    /** Where the account's sign-in is looked after. */
    securityPath: path,
    isStaff: z.boolean(),
  }),
  subject: ({ change }) => news[change],
  body: ({ change, codesLeft, at, securityPath, isStaff }): Block[] => [
    paragraph(`${news[change]}.`),
    facts({
      When: formatDateTime(new Date(at)),
      "Recovery codes left": codesLeft === null ? null : String(codesLeft),
    }),
    ...(change === "codes-made"
      ? [paragraph("The codes you had before do not work any more.")]
      : []),
    ...(change === "reset"
      ? [
          paragraph(
            "The next time you sign in, you set up a new one before you can do anything else.",
          ),
        ]
      : []),
    paragraph(
      isStaff
        ? "If you did not expect this, tell an administrator of your council at once."
        : "If this was not you, sign in, end the sessions you do not know and change your password.",
    ),
    link("Sign-in and security", securityPath),
  ],
  why: ({ name }) =>
    `You got this email because it is about the safety of your ${name} account. You cannot turn these emails off.`,
});
