import { randomInt } from "node:crypto";
import { keyedHash } from "@/lib/platform";
import type { Account } from "./account";

/** How many are made at a time. */
export const recoveryCodeCount = 10;

/** Crockford's base 32: no letter that can be taken for a digit. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 10;

/** New codes as they are shown and written down: "7K4P9-QX3MT", 50 random bits each. */
export function newRecoveryCodes(): string[] {
  const codes = new Set<string>();
  while (codes.size < recoveryCodeCount) codes.add(newCode());
  return [...codes];
}

function newCode(): string {
  const characters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
  return `${characters.slice(0, length / 2)}-${characters.slice(length / 2)}`;
}

/**
 * A code as it is hashed, out of what was typed: case, spaces, hyphens and O/0, I/1, L/1 are
 * forgiven. Null where it cannot be one.
 */
export function tidyRecoveryCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  const isOne = code.length === length && [...code].every((letter) => alphabet.includes(letter));
  return isOne ? code : null;
}

/** What is stored of an account's (tidy) code. */
export function hashRecoveryCode(account: Account, code: string): string {
  return keyedHash(`recovery code of ${account.kind} ${account.id}`, code);
}
