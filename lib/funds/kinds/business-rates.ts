import { defineFundKind } from "../kind";
import { modulus11 } from "../references/check-digits";

export const businessRates = defineFundKind({
  key: "business-rates",
  name: "Business rates",
  tier: "district",
  label: "Business rates account number",
  hint: "It is on your bill and has 10 digits.",
  reference: { letters: null, digits: 9, check: modulus11("never"), groups: [3, 3, 4] },
  allocation: "oldest-first",
  vat: "outside-scope",
  onStop: "You cannot pay this account here for now. Contact us about your business rates.",
});
