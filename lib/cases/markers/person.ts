/** A phone number as markers compare it: its digits, with 0 for +44; null where there are too few to tell. */
export function digitsOf(phone: string | null): string | null {
  const digits = (phone ?? "")
    .replace("(0)", "")
    .replace(/\D/g, "")
    .replace(/^(00)?44(?=\d{9,})/, "0");
  return digits.length >= 9 ? digits : null;
}
