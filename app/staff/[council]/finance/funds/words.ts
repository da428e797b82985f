import {
  type Allocation,
  allocations,
  type Coding,
  type FundChange,
  type FundKind,
  fundKindByKey,
  ledgerString,
  type Proposal,
  vatNames,
} from "@/lib/funds";
import { formatDay } from "@/lib/platform";

/** "2 changes wait for a finance manager". */
export function waitingWords(count: number): string {
  return count === 1
    ? "1 change waits for a finance manager"
    : `${count} changes wait for a finance manager`;
}

export const allocationNames: Record<Allocation, string> = {
  "as-named": "The charge that is chosen",
  "oldest-first": "The oldest charge first, costs last",
  "costs-first": "Costs first, then the oldest charge",
};

/** A coding in one line: "CF1001-90100, outside the scope of VAT". */
export function codingWords(coding: Coding): string {
  return `${ledgerString(coding)}, VAT: ${vatNames[coding.vat].toLowerCase()}`;
}

/** What a proposal is, as a heading. */
export function proposalTitle({ what }: Pick<FundChange, "what">): string {
  return what === "coding" ? "New coding" : "Change of the fund";
}

export const decisionNames: Record<NonNullable<Proposal["decided"]>["decision"], string> = {
  approved: "Approved",
  refused: "Refused",
  withdrawn: "Withdrawn",
};

/** One field of a proposed change, as it was and as it shall be. */
export interface ChangedField {
  label: string;
  before: string;
  after: string;
}

/** What would change, field by field. */
export function changedFieldsOf(change: FundChange & { kind: string }): ChangedField[] {
  if (change.what === "coding") {
    const { before, after } = change;
    return [
      {
        label: "From",
        before: before ? formatDay(before.startsOn) : "None",
        after: formatDay(after.startsOn),
      },
      {
        label: "Ledger",
        before: before ? ledgerString(before) : "None",
        after: ledgerString(after),
      },
      { label: "VAT", before: before ? vatNames[before.vat] : "None", after: vatNames[after.vat] },
    ];
  }
  const { before, after } = change;
  const standard = fundKindByKey(change.kind);
  return fields
    .filter(({ field }) => field in after)
    .map(({ field, label, words }) => ({
      label,
      before: words(before[field], standard),
      after: words(after[field], standard),
    }));
}

type Value = string | boolean | null | undefined;
type Field = keyof Extract<FundChange, { what: "choices" }>["after"];
type Words = (value: Value, standard: FundKind | undefined) => string;

/** A council's own words or, where it has none, the standard's. */
const wordsOf =
  (field: "label" | "hint" | "onStop"): Words =>
  (value, standard) =>
    value ? String(value) : `${standard?.[field] ?? ""} (the standard’s words)`;

const fields: { field: Field; label: string; words: Words }[] = [
  { field: "enabled", label: "Residents can pay it", words: (value) => (value ? "Yes" : "No") },
  { field: "label", label: "Reference is called", words: wordsOf("label") },
  { field: "hint", label: "Hint", words: wordsOf("hint") },
  { field: "prefix", label: "Letters", words: (value) => String(value ?? "None") },
  {
    field: "allocation",
    label: "A payment goes to",
    words: (value, standard) =>
      allocationNames[
        allocations.find((rule) => rule === value) ?? standard?.allocation ?? "as-named"
      ],
  },
  { field: "onStop", label: "Message", words: wordsOf("onStop") },
];
