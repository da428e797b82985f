import { z } from "zod";
import { settings } from "@/lib/platform";
import { facts, heading, paragraph } from "../rendering/blocks";
import { line, path } from "./fields";
import { defineTemplate } from "./template";

/** On paper, to somebody registered without an e-mail address: the way to an account of their own. */
export const callerCode = defineTemplate({
  name: "Code for an online account",
  secret: true,
  fields: z.object({ code: line(20), days: z.number().int(), claimPath: path }),
  subject: () => "See your reports online",
  body: ({ code, days, claimPath }, { name }) => [
    paragraph(`With this code you can see online what you reported to ${name}.`),
    facts({ Code: code }),
    heading("What to do"),
    paragraph(
      `1. Go to ${new URL(claimPath, settings().publicUrl)}. 2. Sign in, or create an account with your email address. 3. Enter the code.`,
    ),
    paragraph(`The code works once, for ${days} days. Show it to nobody: we never ask you for it.`),
    heading("If you did not ask for this"),
    paragraph("Call us. You do not have to go online: without it, everything stays as it is."),
  ],
  why: ({ name }) => `You got this email because ${name} was asked for a code for you.`,
});
