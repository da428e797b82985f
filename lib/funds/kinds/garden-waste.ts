import { defineFundKind } from "../kind";
import { modulus10 } from "../references/check-digits";

export const gardenWaste = defineFundKind({
  key: "garden-waste",
  name: "Garden waste",
  tier: "district",
  label: "Garden waste subscription number",
  hint: "It is on your renewal letter and begins with GW.",
  reference: { letters: { fixed: "GW" }, digits: 6, check: modulus10, groups: [2, 3, 4] },
  allocation: "as-named",
  vat: "non-business",
  onStop: "You cannot pay for this subscription here for now. Contact us about garden waste.",
});
