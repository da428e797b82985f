import type { CaseState } from "@/lib/cases";
import type { Service } from "@/lib/catalogue";
import { type Answers, is, onlyWhen, type Page, type Question } from "@/lib/forms";
import { formatDate } from "@/lib/platform";

/** An open public report that may be of the same thing. */
export interface Nearby {
  reference: string;
  state: CaseState;
  reportedAt: Date;
  /** Published words; null where no officer has looked yet. */
  words: string | null;
  /** Its public page. */
  path: string;
  metres: number;
}

/** The answer "None of these". */
export const NONE = "none";

/** The question whether an address that is known serves, and the answer that it does. */
export const FOLLOW_CONTACT = "follow-contact";
const KNOWN = "known";

/** The question for a follower's address. */
export const FOLLOW_EMAIL = "follow-email";

interface Follower {
  /** Their address, where it is known: offered, not taken. */
  email: string | null;
  /** Whether an officer asks for them: a caller need not follow, and hears that it is reported. */
  isCaller: boolean;
}

/** "Is it one of these?", and for one of them the address that is told what happens to it. */
export function followPages(service: Service, nearby: Nearby[], follower: Follower): Page[] {
  if (nearby.length === 0) return [];
  const options = nearby.map((report) => ({
    value: report.reference,
    label: `Yes, the one reported on ${formatDate(report.reportedAt)}, ${away(report.metres)}`,
    hint: report.reference,
  }));
  const { email } = follower;
  const address: Page = { ask: addressQuestion(service, follower) };
  return [
    {
      ask: {
        type: "radios",
        id: "same",
        label: "Is it one of these?",
        name: "Reported already",
        missing: "Select the report it is, or ‘None of these’",
        options: [...options, { value: NONE, label: "None of these" }],
      },
    },
    ...onlyWhen(is("same", ...nearby.map(({ reference }) => reference)), [
      ...(email
        ? [{ ask: offerOf(email) }, ...onlyWhen(is(FOLLOW_CONTACT, "other"), [address])]
        : [address]),
    ]),
  ];
}

/** The address that is to follow; null where a caller gave none. */
export function followingEmail(answers: Answers, known: string | null): string | null {
  if (known && answers[FOLLOW_CONTACT] === KNOWN) return known;
  const typed = answers[FOLLOW_EMAIL];
  return typeof typed === "string" ? typed : null;
}

function offerOf(email: string): Question {
  return {
    type: "radios",
    id: FOLLOW_CONTACT,
    label: "Which email address should we use?",
    name: "Email address",
    hint: "It is reported already, so nothing new is sent. We will email what happens to it.",
    missing: "Select which email address we should use",
    options: [
      { value: KNOWN, label: `Use ${email}` },
      { value: "other", label: "Use another address" },
    ],
  };
}

function addressQuestion({ name }: Service, { isCaller }: Follower): Question {
  const shared = { type: "email", id: FOLLOW_EMAIL, name: "Email address" } as const;
  const known = `The ${name.toLowerCase()} is reported already, so nothing new is sent.`;
  if (isCaller) {
    const hint = `${known} We can email the caller what happens to it.`;
    return { ...shared, label: "What is the caller’s email address?", hint, optional: true };
  }
  return {
    ...shared,
    label: "What is your email address?",
    hint: `${known} We will email you what happens to it.`,
    missing: "Enter your email address",
  };
}

/** "12 metres away", to the nearest metre; "in the same place" below three. */
export function away(metres: number): string {
  const rounded = Math.round(metres);
  return rounded < 3 ? "in the same place" : `${rounded} metres away`;
}
