import { z } from "zod";
import { formatDay } from "@/lib/platform";
import { facts, heading, link, paragraph } from "../rendering/blocks";
import { day, line, path, report } from "./fields";
import { defineTemplate } from "./template";

/** The one letter that goes to an address before its owner has confirmed it. */
export const reportReceived = defineTemplate({
  name: "Report received",
  fields: z.object({
    ...report,
    where: line(300).nullable(),
    targetOn: day,
    confirmPath: path,
    trackPath: path,
  }),
  subject: ({ reference }) => `We have received your report ${reference}`,
  body: (report, { name }) => [
    paragraph(`${name} has received your report.`),
    facts({ Reference: report.reference, What: report.what, Where: report.where }),
    paragraph(`We aim to deal with it by ${formatDay(report.targetOn)}.`),
    heading("Confirm your email address"),
    paragraph(
      "We can only email you about this report after you confirm that this address is yours.",
    ),
    link("Confirm your email address", report.confirmPath),
    heading("See what is happening"),
    paragraph("You can view your report, add to it or answer a question from us."),
    link("View your report", report.trackPath),
  ],
  why: ({ name }) =>
    `You got this email because someone gave this address when they reported a problem to ${name}. If it was not you, you do not need to do anything: we will not email you about this report again.`,
});
