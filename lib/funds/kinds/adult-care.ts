import { defineFundKind } from "../kind";
import { modulus11 } from "../references/check-digits";

export const adultCare = defineFundKind({
  key: "adult-care",
  name: "Adult care charges",
  tier: "county",
  label: "Care account number",
  hint: "It is on your statement of care charges and has 7 digits.",
  reference: { letters: null, digits: 6, check: modulus11("never"), groups: [3, 4] },
  allocation: "oldest-first",
  vat: "exempt",
  onStop: "You cannot pay this account here for now. Contact us about your care charges.",
});
