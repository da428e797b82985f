import { defineFundKind } from "../kind";
import { modulus10 } from "../references/check-digits";

// The VAT of an invoice was declared when it was raised: what is paid for it bears none here.
export const sundryInvoices = defineFundKind({
  key: "sundry-invoices",
  name: "Invoices",
  tier: "any",
  label: "Invoice number",
  hint: "It is at the top of the invoice and has 8 digits.",
  reference: { letters: null, digits: 7, check: modulus10, groups: [4, 4] },
  allocation: "as-named",
  vat: "outside-scope",
  onStop: "You cannot pay this invoice here for now. Contact us about it.",
});
