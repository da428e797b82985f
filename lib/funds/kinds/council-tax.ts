import { defineFundKind } from "../kind";
import { modulus11 } from "../references/check-digits";

export const councilTax = defineFundKind({
  key: "council-tax",
  name: "Council tax",
  tier: "district",
  label: "Council tax account number",
  hint: "It is on your bill and has 9 digits.",
  reference: { letters: null, digits: 8, check: modulus11("never"), groups: [3, 3, 3] },
  allocation: "oldest-first",
  vat: "outside-scope",
  onStop: "You cannot pay this account here for now. Contact us about your council tax.",
});
