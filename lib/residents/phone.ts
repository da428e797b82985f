export type PhoneFault =
  | "empty"
  /** Something other than digits and what people write between them. */
  | "not-digits"
  /** Begins with another country's code, or with neither 0 nor +44. */
  | "not-uk"
  | "too-short"
  | "too-long";

/**
 * Reads a UK phone number however it is written: 0 or +44 (or 0044) first, spaces, hyphens, full
 * stops and brackets ignored, the "(0)" of "+44 (0)…" too. Gives it as people write it, with the
 * digits that it is dialled by. Lengths: Ofcom's National Telephone Numbering Plan, 9 or 10 after the 0.
 */
export function readPhone(
  text: string,
): { ok: true; phone: string; digits: string } | { ok: false; reason: PhoneFault } {
  const phone = text.normalize("NFKC").trim().replace(/\s+/g, " ");
  if (phone === "") return { ok: false, reason: "empty" };
  if (!/^\+?[\d\s().–-]+$/.test(phone)) return { ok: false, reason: "not-digits" };
  const dialled = phone.replace(/\(0\)/, "").replace(/[^\d+]/g, "");
  const digits = dialled.replace(/^(\+|00)44(0(?=\d{9,}))?/, "0");
  if (!/^0[1-9]/.test(digits)) return { ok: false, reason: "not-uk" };
  if (digits.length < 10) return { ok: false, reason: "too-short" };
  if (digits.length > 11) return { ok: false, reason: "too-long" };
  return { ok: true, phone, digits };
}
