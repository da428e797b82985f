import { z } from "zod";

// How long personal data is kept, as data: the nightly job erases by it, a resident's page and the
// privacy notice say it. The same for every council: none can keep it for longer.

/** A length of time on the calendar. */
export interface Span {
  unit: "days" | "months" | "years";
  count: number;
}

export interface RetentionRule {
  /** How long after the case was closed its personal data goes, whoever it is about. */
  keep: Span;
  /** How long after it was closed even a person's wish to have it erased must wait, and why. */
  minimum: Span;
  /** Why it is kept at all, as a sentence's end: "because …". */
  because: string;
  minimumBecause: string;
}

const mayReopen = "because you can tell the council until then that it is not fixed";

/** Of cases, by the kind of matter that a service is. */
export const caseRules = {
  highway: {
    keep: { unit: "years", count: 6 },
    minimum: { unit: "days", count: 28 },
    because:
      "because claims about damage or injury on a road can be made for 6 years (Limitation Act 1980)",
    minimumBecause: mayReopen,
  },
  enforcement: {
    keep: { unit: "years", count: 6 },
    minimum: { unit: "months", count: 6 },
    because:
      "because the council may take somebody to court over it, and be asked about it afterwards (Limitation Act 1980)",
    minimumBecause:
      "because the council can begin a prosecution until then (Magistrates’ Courts Act 1980, section 127)",
  },
  everyday: {
    keep: { unit: "years", count: 2 },
    minimum: { unit: "days", count: 28 },
    because:
      "because a complaint about it can go to the council and to the Local Government and Social Care Ombudsman",
    minimumBecause: mayReopen,
  },
} as const satisfies Record<string, RetentionRule>;
export type CaseRuleKey = keyof typeof caseRules;

/** Which rule a service's cases are kept by. One that is not named here is kept as an everyday one. */
export const ruleOfService: Partial<Record<string, CaseRuleKey>> = {
  pothole: "highway",
  pavement: "highway",
  "street-light": "highway",
  "blocked-drain": "highway",
  "fly-tipping": "enforcement",
  "abandoned-vehicle": "enforcement",
};

/** Of everything else that has an end of its own. */
export const otherSpans = {
  /** Who a letter went to, and what it said. */
  letters: { unit: "years", count: 2 },
  /** Which officer looked at a case on which day. */
  views: { unit: "years", count: 2 },
  /** Who did what in the platform: ids and dates, no names. */
  audit: { unit: "years", count: 7 },
  /** When a resident signed in, where from and with what. */
  signIns: { unit: "days", count: 180 },
  /** A copy of a resident's data, made for them. */
  exports: { unit: "days", count: 7 },
  /** A form that was begun and not sent. */
  drafts: { unit: "days", count: 30 },
  /** A warning about a person, after a manager took it away. */
  markers: { unit: "years", count: 1 },
  /** An account after its owner closed it: until then they can open it again. */
  closed: { unit: "days", count: 30 },
  /** Between asking to be erased and being erased: it can be taken back. */
  erasure: { unit: "days", count: 7 },
} as const satisfies Record<string, Span>;

/** "6 years", "28 days", "1 month". */
export function spanText({ unit, count }: Span): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

/** What each kind of matter is called, where its cases are not named one by one. */
export const ruleNames: Record<CaseRuleKey, string> = {
  highway: "Roads, pavements and street lights",
  enforcement: "Fly-tipping and abandoned vehicles",
  everyday: "Everything else",
};

/** Why a council may hold it at all; said on the page and in the export. */
export const legalBasis =
  "Public task: article 6(1)(e) of the UK General Data Protection Regulation";

const count = z.number().int().min(0);

/** What came of an erasure: numbers and dates only, for it outlives whom it is about. */
export const erasureOutcomeSchema = z.object({
  /** Cases whose personal data went at once. */
  erased: count,
  /** Cases that must wait, by council, until the day that the last of them is erased at. */
  kept: z
    .array(
      z.object({
        councilId: z.uuid().max(36),
        open: count,
        closed: count,
        until: z.iso.date().max(10).nullable(),
      }),
    )
    .max(400),
});
export type ErasureOutcome = z.infer<typeof erasureOutcomeSchema>;
