import { z } from "zod";
import { link, paragraph } from "../../rendering/blocks";
import { path } from "../fields";
import { defineTemplate } from "../template";
import { askedFor } from "./words";

export const accountExists = defineTemplate({
  name: "There is an account already",
  secret: true,
  fields: z.object({ linkPath: path, signInPath: path, passwordPath: path }),
  subject: () => "You already have an account",
  body: ({ linkPath, signInPath, passwordPath }) => [
    paragraph("Someone asked for a new account for this email address. It already has one."),
    link("Sign in with this link", linkPath),
    paragraph("The link works once, for 10 minutes. After that you can:"),
    link("Sign in with your password", signInPath),
    link("Set a new password", passwordPath),
  ],
  why: askedFor,
});
