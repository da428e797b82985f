import type { FundKind } from "../kind";
import { adultCare } from "./adult-care";
import { businessRates } from "./business-rates";
import { councilTax } from "./council-tax";
import { gardenWaste } from "./garden-waste";
import { housingRent } from "./housing-rent";
import { licences } from "./licences";
import { movingTrafficPenalties } from "./moving-traffic-penalties";
import { parkingPenalties } from "./parking-penalties";
import { sundryInvoices } from "./sundry-invoices";

/** Every standard kind of fund, in the order they are listed. A new one is a file here and a line. */
export const fundKinds: readonly FundKind[] = [
  councilTax,
  businessRates,
  housingRent,
  parkingPenalties,
  movingTrafficPenalties,
  gardenWaste,
  adultCare,
  licences,
  sundryInvoices,
];

/** Undefined where there is no such kind. */
export function fundKindByKey(key: string): FundKind | undefined {
  return byKey.get(key);
}

/** Letters that references of a kind begin with, at every council: none has them as its own. */
export const takenLetters: readonly string[] = fundKinds.flatMap(({ reference: { letters } }) =>
  typeof letters === "object" && letters ? [letters.fixed] : [],
);

const byKey = new Map(fundKinds.map((kind) => [kind.key, kind]));
