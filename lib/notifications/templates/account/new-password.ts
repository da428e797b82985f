import { z } from "zod";
import { link, paragraph } from "../../rendering/blocks";
import { path } from "../fields";
import { defineTemplate } from "../template";
import { askedFor } from "./words";

export const newPassword = defineTemplate({
  name: "Link to set a new password",
  secret: true,
  fields: z.object({ linkPath: path }),
  subject: () => "Set a new password",
  body: ({ linkPath }) => [
    paragraph("Use this link to set a new password for your account."),
    link("Set a new password", linkPath),
    paragraph("The link works once, for 1 hour. Until you use it, your password stays as it is."),
  ],
  why: askedFor,
});
