import { randomInt } from "node:crypto";
import { hashSecret } from "@/lib/platform";

// A code that somebody types from paper: 60 bits, so that no number of tries that a limit lets through
// finds one. Letters that look like figures are not in it, and are forgiven where they are typed.

const base32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const groups = 3;
const groupLength = 4;

/** How long a code from a letter is good; days. */
export const codeDays = 28;

/** A new code as it is printed: "7K4P-9QX3-M2TD". */
export function newCode(): string {
  const group = () =>
    Array.from({ length: groupLength }, () => base32[randomInt(base32.length)]).join("");
  return Array.from({ length: groups }, group).join("-");
}

/** What is stored of a code, however it is typed: in any case, with or without hyphens and spaces. */
export function hashCode(typed: string): string {
  const code = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return hashSecret(`caller code ${code}`);
}
