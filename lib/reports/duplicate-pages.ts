import type { CaseState } from "@/lib/cases";
import type { Service } from "@/lib/catalogue";
import { is, type Page } from "@/lib/forms";
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

/** The question for a follower's address. */
export const FOLLOW_EMAIL = "follow-email";

/** "Is it one of these?", and for one of them the address that is told what happens to it. */
export function followPages(service: Service, nearby: Nearby[]): Page[] {
  if (nearby.length === 0) return [];
  const options = nearby.map((report) => ({
    value: report.reference,
    label: `Yes, the one reported on ${formatDate(report.reportedAt)}, ${away(report.metres)}`,
    hint: report.reference,
  }));
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
    {
      when: is("same", ...nearby.map(({ reference }) => reference)),
      ask: {
        type: "email",
        id: FOLLOW_EMAIL,
        label: "What is your email address?",
        name: "Email address",
        hint: `The ${service.name.toLowerCase()} is reported already, so nothing new is sent. We will email you what happens to it.`,
        missing: "Enter your email address",
      },
    },
  ];
}

/** "12 metres away", to the nearest metre; "in the same place" below three. */
export function away(metres: number): string {
  const rounded = Math.round(metres);
  return rounded < 3 ? "in the same place" : `${rounded} metres away`;
}
