import type { VatCode } from "@/lib/money";
import type { ReferenceFormat } from "./references/format";
import type { Allocation } from "./schema";

/** Whose it is: the county's or the district's, in a place with one council that one's; or anybody's. */
export type FundTier = "county" | "district" | "any";

/** A standard kind of fund as data, the same for every council: what it has that chooses nothing. */
export interface FundKind {
  /** Journals, files and addresses name it. Never renamed. */
  key: string;
  name: string;
  tier: FundTier;
  /** What a bill calls its reference. */
  label: string;
  /** Where the reference stands. */
  hint: string;
  reference: ReferenceFormat;
  allocation: Allocation;
  /** The code that a council's first coding has, unless it says another. */
  vat: VatCode;
  /** What is said of a debt that cannot be paid here for now. */
  onStop: string;
}

/** Types a kind's data where it is written. */
export function defineFundKind(kind: FundKind): FundKind {
  return kind;
}

/** Whether a council of this tier has funds of a kind. */
export function isOfTier({ tier }: Pick<FundKind, "tier">, council: string): boolean {
  return tier === "any" || council === "unitary" || council === tier;
}
