import { z } from "zod";
import { formatDay } from "@/lib/platform";
import { facts, heading, link, paragraph } from "../../rendering/blocks";
import { day, path } from "../fields";
import { defineTemplate } from "../template";
import { aboutYourAccount } from "./words";

/** When the copy of somebody's data that they asked for is made. */
export const copyReady = defineTemplate({
  name: "Copy of data ready",
  fields: z.object({ copyPath: path, passwordPath: path, until: day }),
  subject: () => "The copy of your data is ready",
  body: ({ copyPath, passwordPath, until }) => [
    paragraph("The copy of your data that you asked for is ready. Sign in to read or download it."),
    link("Get the copy of your data", copyPath),
    paragraph(`You can get it until ${formatDay(until)}. After that we delete it.`),
    heading("If you did not ask for it"),
    paragraph("Someone else may be in your account. Set a new password now."),
    link("Set a new password", passwordPath),
  ],
  why: aboutYourAccount,
});

/** When somebody asked to have their data erased, so that they can still take it back. */
export const erasureAsked = defineTemplate({
  name: "Erasure asked for",
  fields: z.object({ on: day, keepPath: path, passwordPath: path }),
  subject: () => "We are going to erase your data",
  body: ({ on, keepPath, passwordPath }) => [
    paragraph("You asked us to erase your data and your account."),
    facts({ "We will erase it on": formatDay(on) }),
    paragraph(
      "Until then you can keep it: sign in and press “Keep my data”. After that nobody can bring it back.",
    ),
    link("See what we are going to erase", keepPath),
    heading("If it was not you"),
    paragraph("Set a new password now, then sign in and keep your data."),
    link("Set a new password", passwordPath),
  ],
  why: aboutYourAccount,
});

/** The last letter of all, to somebody whose account is gone. */
export const erasureDone = defineTemplate({
  name: "Data erased",
  last: true,
  fields: z.object({
    erased: z.number().int().min(0),
    kept: z.number().int().min(0),
    /** The last day on which a closed report is kept; null where none is, or where one is open. */
    until: day.nullable(),
  }),
  subject: () => "Your data is erased",
  body: ({ erased, kept, until }) => [
    paragraph("Your account is erased, with what you told us about yourself."),
    paragraph(`We took everything about you out of ${reports(erased)}.`),
    ...(kept > 0
      ? [
          paragraph(
            `Councils must keep ${reports(kept)} for now. ${
              until
                ? `We erase the last of them after ${formatDay(until)}.`
                : "We erase each of them when the council has closed it and may no longer need it."
            } You do not have to ask again.`,
          ),
        ]
      : []),
    paragraph(
      "This is our last email about your account. We delete your email address once it is sent.",
    ),
  ],
  why: () => "You got this email because you asked us to erase your data.",
});

function reports(count: number): string {
  return count === 1 ? "1 report" : `${count} reports`;
}
