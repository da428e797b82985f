import { z } from "zod";
import { link, paragraph } from "../../rendering/blocks";
import { path } from "../fields";
import { defineTemplate } from "../template";
import { askedFor } from "./words";

export const signInLink = defineTemplate({
  name: "Link to sign in",
  secret: true,
  fields: z.object({ linkPath: path }),
  subject: () => "Your link to sign in",
  body: ({ linkPath }) => [
    paragraph("Use this link to sign in to your account."),
    link("Sign in", linkPath),
    paragraph("The link works once, for 10 minutes. Do not pass this email on."),
  ],
  why: askedFor,
});
