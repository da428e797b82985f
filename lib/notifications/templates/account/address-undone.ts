import { z } from "zod";
import { link, paragraph } from "../../rendering/blocks";
import { line, moment, path } from "../fields";
import { defineTemplate } from "../template";
import { aboutYourAccount, happened } from "./words";

/** To an address that an account had, when whoever has the one before took the account back. */
export const addressUndone = defineTemplate({
  name: "Change of address undone",
  fields: z.object({ at: moment, device: line(100).nullable(), signInPath: path }),
  subject: () => "This is no longer the email address of your account",
  body: (change) => [
    paragraph(
      "The owner of the old email address took the account back. The account has that address again, and everyone was signed out.",
    ),
    happened(change),
    paragraph(
      "If you changed the address yourself and cannot read emails to the old one, contact us. We check who you are before we change anything.",
    ),
    link("Sign in", change.signInPath),
  ],
  why: aboutYourAccount,
});
