import { z } from "zod";
import { facts, link, paragraph } from "../rendering/blocks";
import { line, path, report } from "./fields";
import { followedReport } from "./reasons";
import { defineTemplate } from "./template";

export const followerClosed = defineTemplate({
  name: "Followed report closed",
  fields: z.object({
    ...report,
    where: line(300).nullable(),
    /** How it ended, as a sentence: "The problem is fixed." */
    outcome: line(300),
    reportPath: path,
    stopPath: path,
  }),
  subject: ({ reference }) => `Report ${reference} is closed`,
  body: (report, { name }) => [
    paragraph(`${name} has closed a report that you follow.`),
    facts({ Reference: report.reference, What: report.what, Where: report.where }),
    paragraph(report.outcome),
    paragraph("If the problem is still there, report it again."),
    link("View the report", report.reportPath),
  ],
  why: followedReport,
});
