import { z } from "zod";
import { facts, link, paragraph, words } from "../rendering/blocks";
import { line, path, report, writing } from "./fields";
import { defineTemplate } from "./template";

/** Goes to the managers of the team that a case from another council is for. */
export const caseArrived = defineTemplate({
  name: "Report from another council",
  fields: z.object({
    ...report,
    where: line(300).nullable(),
    /** The council that gave it away. */
    from: line(200),
    /** It was handed to that council, which refused it. */
    isBack: z.boolean(),
    message: writing.nullable(),
    casePath: path,
  }),
  subject: ({ reference, from, isBack }) =>
    isBack ? `${from} refused report ${reference}` : `${from} handed over report ${reference}`,
  body: (report) => [
    paragraph(
      report.isBack
        ? `${report.from} says that this report is not theirs. You have it again.`
        : `${report.from} has handed this report over to you. Accept it, or refuse it and say why.`,
    ),
    facts({ Reference: report.reference, What: report.what, Where: report.where }),
    ...(report.message ? [words(report.message)] : []),
    link("View the case", report.casePath),
  ],
  why: ({ name }) =>
    `You got this email because you are a manager at ${name}. Your administrator can change that.`,
});
