import { z } from "zod";
import { link, paragraph } from "../../rendering/blocks";
import { line, moment, path } from "../fields";
import { defineTemplate } from "../template";
import { aboutYourAccount, happened, ifNotYou } from "./words";

export const newSignIn = defineTemplate({
  name: "Sign-in from a new device",
  fields: z.object({
    at: moment,
    device: line(100).nullable(),
    securityPath: path,
    passwordPath: path,
  }),
  subject: () => "New sign-in to your account",
  body: (entry) => [
    paragraph("Someone signed in to your account from a device that we have not seen before."),
    happened(entry),
    paragraph("If it was you, you do not need to do anything."),
    link("See where you are signed in", entry.securityPath),
    ...ifNotYou(entry.passwordPath),
  ],
  why: aboutYourAccount,
});
