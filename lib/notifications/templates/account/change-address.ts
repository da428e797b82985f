import { z } from "zod";
import { link, paragraph } from "../../rendering/blocks";
import { path } from "../fields";
import { defineTemplate } from "../template";
import { askedFor } from "./words";

/** To the new address: it becomes the account's only when its owner says that it is theirs. */
export const changeAddress = defineTemplate({
  name: "Confirm a new address",
  secret: true,
  fields: z.object({ linkPath: path }),
  subject: () => "Confirm your new email address",
  body: ({ linkPath }) => [
    paragraph("Use this link to make this the email address of your account."),
    link("Confirm your new email address", linkPath),
    paragraph("The link works once, for 24 hours. Until you use it, your old address stays."),
  ],
  why: askedFor,
});

/** To an address that has an account of its own. */
export const addressTaken = defineTemplate({
  name: "The new address has an account",
  fields: z.object({ signInPath: path }),
  subject: () => "This email address already has an account",
  body: ({ signInPath }) => [
    paragraph(
      "Someone asked to use this email address for another account. It already has an account of its own, so nothing was changed.",
    ),
    paragraph("To use the address for another account, first change the address of this one."),
    link("Sign in", signInPath),
  ],
  why: askedFor,
});
