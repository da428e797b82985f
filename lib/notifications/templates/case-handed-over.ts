import { z } from "zod";
import { facts, heading, link, paragraph, words } from "../rendering/blocks";
import { line, path, report, writing } from "./fields";
import { yourReport } from "./reasons";
import { defineTemplate } from "./template";

/** Tells a reporter that another council has their report now. */
export const caseHandedOver = defineTemplate({
  name: "Report handed over",
  fields: z.object({
    ...report,
    /** Who has it now. */
    council: line(200),
    /** It had the report before, and the council that writes sent it back. */
    isBack: z.boolean(),
    phone: line(100).nullable(),
    email: line(300).nullable(),
    sitePath: path,
    /** Why, in the officer's words. */
    message: writing,
    trackPath: path,
    stopPath: path,
  }),
  subject: ({ reference, council }) => `${council} now has your report ${reference}`,
  body: (report, { name }) => [
    paragraph(
      report.isBack
        ? `${name} has sent your report back to ${report.council}.`
        : `${name} has handed your report over to ${report.council}.`,
    ),
    facts({ Reference: report.reference, What: report.what }),
    words(report.message),
    heading("What happens next"),
    paragraph(
      `${report.council} will deal with your report now. You do not need to report it again. The reference, what you wrote and the target date stay the same.`,
    ),
    heading(`Contact ${report.council}`),
    ...(report.phone || report.email ? [facts({ Phone: report.phone, Email: report.email })] : []),
    link(`${report.council} website`, report.sitePath),
    link("View your report", report.trackPath),
  ],
  why: yourReport,
});
