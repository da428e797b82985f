import { z } from "zod";
import { answersTo } from "@/lib/forms";
import { addressSchema } from "@/lib/forms/schema";
import { type PhoneFault, readPhone } from "./phone";
import {
  accessQuestion,
  addressQuestion,
  contactQuestion,
  languageQuestion,
  lastDayQuestion,
  nameQuestion,
  noticesQuestion,
  phoneQuestion,
  sinceQuestion,
} from "./questions";
import { type ContactWay, contactWays, type Language, languages, noticeKinds } from "./schema";

// What each page of a profile hands over, for the action behind it.

const text = z.string().max(1000).nullable();
const day = z.iso.date().max(10);
const addressParts = z.object({ address: addressSchema });

export const nameForm = answersTo([nameQuestion], z.object({ name: text }));

export const phoneForm = answersTo([phoneQuestion], z.object({ phone: text })).transform(
  ({ phone }, context) => {
    if (phone === null) return { phone };
    const read = readPhone(phone);
    if (read.ok) return { phone: read.phone };
    context.addIssue({ code: "custom", path: ["phone"], message: phoneFaults[read.reason] });
    return z.NEVER;
  },
);

export const languageForm = answersTo(
  [languageQuestion],
  z.object({ language: z.enum(Object.keys(languages) as [Language, ...Language[]]) }),
);

export const accessForm = answersTo([accessQuestion], z.object({ accessNeeds: text }));

/** Of the ways that are open: another one is refused, also where a form made by hand holds it. */
export function contactForm(ways: readonly ContactWay[]) {
  return answersTo([contactQuestion(ways)], z.object({ contactBy: z.enum(contactWays) }));
}

export const noticesForm = answersTo(
  [noticesQuestion],
  z.object({ notices: z.array(z.enum(noticeKinds)).max(10).nullable() }),
).transform(({ notices }) => ({
  notices: {
    progress: notices?.includes("progress") ?? false,
    messages: notices?.includes("messages") ?? false,
    followed: notices?.includes("followed") ?? false,
  },
}));

export const homeForm = answersTo(
  [addressQuestion, sinceQuestion],
  addressParts.extend({ since: day.nullable() }),
).transform(({ address: { line1, line2, town, postcode }, since }) => ({
  addressLines: [line1, line2, town].filter(Boolean),
  postcode,
  since,
}));

export const movingOutForm = answersTo([lastDayQuestion], z.object({ lastDay: day }));

const phoneExample = "like 01632 960 001, 07700 900 982 or +44 808 157 0192";
const phoneFaults: Record<PhoneFault, string> = {
  empty: `Enter a phone number, ${phoneExample}`,
  "not-digits": `Enter a phone number with digits only, ${phoneExample}`,
  "not-uk": `Enter a UK phone number that starts with 0 or +44, ${phoneExample}`,
  "too-short": `The phone number has too few digits. Check it, ${phoneExample}`,
  "too-long": `The phone number has too many digits. Check it, ${phoneExample}`,
};
