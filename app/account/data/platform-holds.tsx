import { SummaryList } from "@/components/govuk";
import { otherSpans, spanText } from "@/lib/privacy";

/** What the platform itself keeps of an account, whichever councils its owner has to do with. */
export function PlatformHolds() {
  return (
    <SummaryList
      rows={[
        {
          key: "Your details and homes",
          value: `Until you change them or close your account. ${spanText(otherSpans.closed)} after closing they go.`,
          actions: [
            { href: "/account/profile", text: "Change", visuallyHiddenText: "your details" },
          ],
        },
        {
          key: "How you sign in, when and where from",
          value: `Until you close your account. When and where from: ${spanText(otherSpans.signIns)}.`,
          actions: [
            {
              href: "/account/security",
              text: "Change",
              visuallyHiddenText: "how you sign in",
            },
          ],
        },
        {
          key: "Emails and letters to you",
          value: `${spanText(otherSpans.letters)}, to show what you were told.`,
        },
        {
          key: "Which council looked at your reports",
          value: `${spanText(otherSpans.views)}, so that you can see it.`,
          actions: [
            {
              href: "/account/data/looks",
              text: "See",
              visuallyHiddenText: "who looked at your reports",
            },
          ],
        },
        {
          key: "Forms that you did not send",
          value: `${spanText(otherSpans.drafts)} after you began them.`,
        },
        {
          key: "A copy of your data that you asked for",
          value: `${spanText(otherSpans.exports)} after it was made.`,
          actions: [{ href: "/account/data/copy", text: "See", visuallyHiddenText: "your copy" }],
        },
        {
          key: "Who did what in our systems",
          value: `${spanText(otherSpans.audit)}: numbers and dates, without your name or words.`,
        },
      ]}
    />
  );
}
