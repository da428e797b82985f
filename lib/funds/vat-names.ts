import type { VatCode } from "@/lib/money";

/** VAT codes as finance officers call them. */
export const vatNames: Record<VatCode, string> = {
  standard: "Standard rate",
  zero: "Zero rate",
  exempt: "Exempt",
  "outside-scope": "Outside the scope",
  "non-business": "Non-business",
};
