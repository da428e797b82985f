import { z } from "zod";
import { emailOnly, facts, link, paragraph, words } from "../rendering/blocks";
import { path, report, writing } from "./fields";
import { notByReply, yourReport } from "./reasons";
import { defineTemplate } from "./template";

export const messageFromCouncil = defineTemplate({
  name: "Message to the resident",
  fields: z.object({ ...report, message: writing, trackPath: path, stopPath: path }),
  subject: ({ reference }) => `A message about your report ${reference}`,
  body: (report, { name }) => [
    paragraph(`${name} has written to you about your report.`),
    facts({ Reference: report.reference, What: report.what }),
    words(report.message),
    link("View your report and reply", report.trackPath),
    emailOnly(paragraph(notByReply)),
  ],
  why: yourReport,
});
