import { z } from "zod";
import { facts, heading, paragraph } from "../rendering/blocks";
import { report } from "./fields";
import { defineTemplate } from "./template";

/** On paper, to where letters went before their reader took to an account online. */
export const casesClaimed = defineTemplate({
  name: "Reports now in an online account",
  fields: z.object({ ...report, cases: z.number().int() }),
  subject: ({ reference }) => `Your report ${reference} is in an online account now`,
  body: ({ reference, what, cases }, { name }) => [
    paragraph(
      cases === 1
        ? `Somebody used the code that ${name} posted to you. Your report is in their online account, and news of it goes there by email.`
        : `Somebody used the code that ${name} posted to you. Your ${cases} reports are in their online account, and news of them goes there by email.`,
    ),
    facts({ Reference: reference, What: what }),
    heading("If this was not you"),
    paragraph("Call us, and give this reference. We will look into it at once."),
  ],
  why: ({ name }) => `You got this email because reports to ${name} moved into an account.`,
});
