import { defineFundKind } from "../kind";
import { modulus11 } from "../references/check-digits";

export const parkingPenalties = defineFundKind({
  key: "parking-penalties",
  name: "Parking penalties",
  tier: "district",
  label: "Penalty charge notice number",
  hint: "It is at the top of the notice: 2 letters, then 8 characters.",
  reference: { letters: "council", digits: 7, check: modulus11("A"), groups: [2, 4, 4] },
  allocation: "as-named",
  vat: "outside-scope",
  onStop: "You cannot pay this notice here for now. Contact us about your penalty charge.",
});
