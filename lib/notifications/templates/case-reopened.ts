import { z } from "zod";
import { facts, link, paragraph, words } from "../rendering/blocks";
import { line, path, report, writing } from "./fields";
import { defineTemplate } from "./template";

/** Goes to the managers of the team whose case it is. */
export const caseReopened = defineTemplate({
  name: "Report reopened",
  fields: z.object({
    ...report,
    where: line(300).nullable(),
    team: line(200),
    /** What the resident wrote when they said that it is not fixed. */
    message: writing.nullable(),
    /** How often that has happened, this time included. */
    reopenings: z.int().min(1).max(10_000),
    casePath: path,
  }),
  subject: ({ reference }) => `Not fixed: report ${reference} is open again`,
  body: (report) => [
    paragraph(
      "The resident says that this problem is not fixed. The case is open again and in progress.",
    ),
    facts({
      Reference: report.reference,
      What: report.what,
      Where: report.where,
      Team: report.team,
      "Times reopened": String(report.reopenings),
    }),
    ...(report.message ? [words(report.message)] : []),
    link("View the case", report.casePath),
  ],
  why: ({ name }) =>
    `You got this email because you are a manager of this team at ${name}. Your administrator can change that.`,
});
