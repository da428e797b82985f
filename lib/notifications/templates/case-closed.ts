import { z } from "zod";
import { formatDay } from "@/lib/platform";
import { facts, heading, link, paragraph, words } from "../rendering/blocks";
import { day, line, path, report, writing } from "./fields";
import { yourReport } from "./reasons";
import { defineTemplate } from "./template";

export const caseClosed = defineTemplate({
  name: "Report closed",
  fields: z.object({
    ...report,
    /** How it ended, as a sentence: "The problem is fixed." */
    outcome: line(300),
    message: writing.nullable(),
    reopenUntil: day,
    trackPath: path,
    stopPath: path,
  }),
  subject: ({ reference }) => `We have closed your report ${reference}`,
  body: (report, { name }) => [
    paragraph(`${name} has closed your report.`),
    facts({ Reference: report.reference, What: report.what }),
    paragraph(report.outcome),
    ...(report.message ? [words(report.message)] : []),
    heading("If it is not fixed"),
    paragraph(`You can tell us until ${formatDay(report.reopenUntil)}. We will look at it again.`),
    link("View your report", report.trackPath),
  ],
  why: yourReport,
});
