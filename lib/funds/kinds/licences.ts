import { defineFundKind } from "../kind";
import { modulus97 } from "../references/check-digits";

export const licences = defineFundKind({
  key: "licences",
  name: "Licences",
  tier: "district",
  label: "Licence fee reference",
  hint: "It is on the letter about your application or renewal and begins with LN.",
  reference: { letters: { fixed: "LN" }, digits: 6, check: modulus97, groups: [2, 4, 4] },
  allocation: "as-named",
  vat: "non-business",
  onStop: "You cannot pay this fee here for now. Contact our licensing team.",
});
