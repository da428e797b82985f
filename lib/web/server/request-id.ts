import { randomBytes } from "node:crypto";

/** Crockford's base 32: no letter that is mistaken for a digit when it is read out on the phone. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Gives a number for one request, short enough to read out (`7K4P-9QX3`): a page shows it, the log has it. */
export function newRequestId(): string {
  const letters = Array.from(randomBytes(8), (byte) => ALPHABET[byte % 32]).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
