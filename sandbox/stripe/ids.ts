import { randomInt } from "node:crypto";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** An id as Stripe's are: what it is, and 24 characters that say nothing. */
export function newId(prefix: string): string {
  const characters = Array.from({ length: 24 }, () => letters[randomInt(letters.length)]);
  return `${prefix}_${characters.join("")}`;
}
