import { z } from "zod";
import { emailOnly, facts, link, paragraph, words } from "../rendering/blocks";
import { path, report, writing } from "./fields";
import { notByReply, yourReport } from "./reasons";
import { defineTemplate } from "./template";

export const questionFromCouncil = defineTemplate({
  name: "Question to the resident",
  fields: z.object({ ...report, question: writing, replyPath: path, stopPath: path }),
  subject: ({ reference }) => `We have a question about your report ${reference}`,
  body: (report, { name }) => [
    paragraph(`${name} needs to know more before we can go on with your report.`),
    facts({ Reference: report.reference, What: report.what }),
    words(report.question),
    link("Answer the question", report.replyPath),
    paragraph("Our target date moves back while we wait for your answer."),
    emailOnly(paragraph(notByReply)),
  ],
  why: yourReport,
});
