import { z } from "zod";
import { emailOnly, facts, link, paragraph } from "../rendering/blocks";
import { path, report } from "./fields";
import { yourReport } from "./reasons";
import { defineTemplate } from "./template";

export const workStarted = defineTemplate({
  name: "Work has started",
  fields: z.object({ ...report, trackPath: path, stopPath: path }),
  subject: ({ reference }) => `Work has started on your report ${reference}`,
  body: (report, { name }) => [
    paragraph(`${name} has started work on what you reported.`),
    facts({ Reference: report.reference, What: report.what }),
    link("View your report", report.trackPath),
    emailOnly(
      paragraph(
        "You can choose which of these emails you get in your account, under “Your details”.",
      ),
    ),
  ],
  why: yourReport,
});
