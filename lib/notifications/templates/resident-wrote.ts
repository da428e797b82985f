import { z } from "zod";
import { facts, link, paragraph } from "../rendering/blocks";
import { line, path, report } from "./fields";
import { defineTemplate } from "./template";

/** Goes to the officer who has a case. Without the words: they are read where the case is. */
export const residentWrote = defineTemplate({
  name: "Resident wrote",
  fields: z.object({ ...report, where: line(300).nullable(), casePath: path }),
  subject: ({ reference }) => `The resident wrote about report ${reference}`,
  body: (report) => [
    paragraph("The resident wrote to you. Read the message, and answer it or mark it as read."),
    facts({ Reference: report.reference, What: report.what, Where: report.where }),
    link("View the case", report.casePath),
  ],
  why: ({ name }) => `You got this email because this case is assigned to you at ${name}.`,
});
