import { z } from "zod";
import { facts, link, paragraph } from "../rendering/blocks";
import { line, path, report } from "./fields";
import { followedReport } from "./reasons";
import { defineTemplate } from "./template";

export const followerUpdate = defineTemplate({
  name: "Update to a follower",
  fields: z.object({
    ...report,
    where: line(300).nullable(),
    /** What happened, as a sentence: "Work on it has started." */
    news: line(300),
    reportPath: path,
    stopPath: path,
  }),
  subject: ({ reference }) => `An update on report ${reference}`,
  body: (report) => [
    paragraph(report.news),
    facts({ Reference: report.reference, What: report.what, Where: report.where }),
    link("View the report", report.reportPath),
  ],
  why: followedReport,
});
