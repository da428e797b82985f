import { defineFundKind } from "../kind";
import { modulus97 } from "../references/check-digits";

export const housingRent = defineFundKind({
  key: "housing-rent",
  name: "Housing rent",
  tier: "district",
  label: "Rent account number",
  hint: "It is on your rent statement and has 11 digits.",
  reference: { letters: null, digits: 9, check: modulus97, groups: [4, 4, 3] },
  allocation: "oldest-first",
  vat: "outside-scope",
  onStop: "You cannot pay this account here for now. Contact your housing officer.",
});
