import { z } from "zod";
import { formatDay } from "@/lib/platform";
import { emailOnly, facts, heading, link, paragraph } from "../rendering/blocks";
import { day, line, path, report } from "./fields";
import { yourReport } from "./reasons";
import { defineTemplate } from "./template";

/** To somebody who reported from their account: their address is confirmed already. */
export const reportReceivedSignedIn = defineTemplate({
  name: "Report received, from an account",
  fields: z.object({
    ...report,
    where: line(300).nullable(),
    targetOn: day,
    trackPath: path,
    stopPath: path,
  }),
  subject: ({ reference }) => `We have received your report ${reference}`,
  body: (report, { name }) => [
    paragraph(`${name} has received your report.`),
    facts({ Reference: report.reference, What: report.what, Where: report.where }),
    paragraph(`We aim to deal with it by ${formatDay(report.targetOn)}.`),
    emailOnly(heading("See what is happening")),
    emailOnly(
      paragraph("You can view your report, write to us about it or answer a question from us."),
    ),
    link("View your report", report.trackPath),
  ],
  why: yourReport,
});
