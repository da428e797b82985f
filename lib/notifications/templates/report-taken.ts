import { z } from "zod";
import { formatDay } from "@/lib/platform";
import { facts, heading, paragraph } from "../rendering/blocks";
import { day, line, report } from "./fields";
import { defineTemplate } from "./template";

/** On paper, to somebody whose report an officer took down. */
export const reportTaken = defineTemplate({
  name: "Report received, from a caller",
  fields: z.object({
    ...report,
    where: line(300).nullable(),
    targetOn: day,
    /** "by phone" */
    how: line(30),
  }),
  subject: ({ reference }) => `We have received your report ${reference}`,
  body: (report, { name }) => [
    paragraph(`${name} has received the report that you made ${report.how}.`),
    facts({ Reference: report.reference, What: report.what, Where: report.where }),
    paragraph(`We aim to deal with it by ${formatDay(report.targetOn)}.`),
    heading("What happens next"),
    paragraph("We will write to you again by post when there is news, or if we have a question."),
  ],
  why: ({ name }) => `You got this email because you told ${name} about a problem.`,
});
