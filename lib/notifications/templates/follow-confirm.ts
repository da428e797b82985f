import { z } from "zod";
import { facts, link, paragraph } from "../rendering/blocks";
import { line, path, report } from "./fields";
import { defineTemplate } from "./template";

export const followConfirm = defineTemplate({
  name: "Confirm following a report",
  fields: z.object({
    ...report,
    where: line(300).nullable(),
    confirmPath: path,
    reportPath: path,
  }),
  subject: ({ reference }) => `Confirm that you want to follow report ${reference}`,
  body: (report, { name }) => [
    paragraph(
      `Someone reported this problem to ${name} before you. You asked us to tell you what happens to it.`,
    ),
    facts({ Reference: report.reference, What: report.what, Where: report.where }),
    paragraph("We can only email you about it after you confirm that this address is yours."),
    link("Confirm your email address", report.confirmPath),
    link("View the report", report.reportPath),
  ],
  why: ({ name }) =>
    `You got this email because someone gave this address to follow a report to ${name}. If it was not you, you do not need to do anything: we will not email you about this report again.`,
});
