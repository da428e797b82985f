import { z } from "zod";
import { link, paragraph } from "../../rendering/blocks";
import { path } from "../fields";
import { defineTemplate } from "../template";
import { askedFor } from "./words";

export const accountRegister = defineTemplate({
  name: "Create an account",
  secret: true,
  fields: z.object({ registerPath: path }),
  subject: () => "Create your account",
  body: ({ registerPath }) => [
    paragraph("Use this link to confirm your email address and create your account."),
    link("Create your account", registerPath),
    paragraph("The link works once, for 24 hours. There is no account until you use it."),
  ],
  why: askedFor,
});
