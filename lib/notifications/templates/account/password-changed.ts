import { z } from "zod";
import { paragraph } from "../../rendering/blocks";
import { line, moment, path } from "../fields";
import { defineTemplate } from "../template";
import { aboutYourAccount, happened, ifNotYou } from "./words";

export const passwordChanged = defineTemplate({
  name: "Password changed",
  fields: z.object({ at: moment, device: line(100).nullable(), passwordPath: path }),
  subject: () => "Your password was changed",
  body: (change) => [
    paragraph("The password of your account was changed. Every other device was signed out."),
    happened(change),
    ...ifNotYou(change.passwordPath),
  ],
  why: aboutYourAccount,
});
