import { randomInt } from "node:crypto";

/** The letters that Douglas Crockford's base 32 leaves out look like others: I, L, O and U. */
const base32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const base36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const codeLength = 3;
const randomLength = 7;
const wholeLength = codeLength + randomLength + 1;

export type ParsedReference =
  | { verdict: "ok"; reference: string }
  /** It has the look of a reference, but a character is wrong, missing or too many. */
  | { verdict: "mistyped" }
  | { verdict: "not-a-reference" };

/**
 * A new reference, `ROT-7K4P9QX-3`: council code, seven random characters, and a check character by
 * ISO/IEC 7064 MOD 37,36. Only those are made whose check character is of base 32 too, and in which
 * every swap of neighbours shows: MOD 37,36 by itself lets about one swap in 600 through.
 */
export function newReference(councilCode: string): string {
  for (;;) {
    const random = Array.from({ length: randomLength }, () => base32[randomInt(base32.length)]);
    const body = councilCode + random.join("");
    const whole = body + checkCharacter(body);
    if (base32.includes(whole.slice(-1)) && showsEverySwap(whole)) return hyphenated(whole);
  }
}

/**
 * What somebody typed as a reference. Case, spaces and hyphens are forgiven, and letters that look
 * like figures: O for 0, I or L for 1, and the other way round in the council's code.
 */
export function parseReference(text: string): ParsedReference {
  const typed = text.toUpperCase().replace(/[\s\p{Pd}._/]/gu, "");
  const hasLook = /^[0-9A-Z]+$/.test(typed) && /[A-Z]/.test(typed.slice(0, codeLength));
  if (!hasLook || Math.abs(typed.length - wholeLength) > 1) {
    return { verdict: "not-a-reference" };
  }
  if (typed.length !== wholeLength) return { verdict: "mistyped" };
  const rest = typed.slice(codeLength).replaceAll("O", "0").replace(/[IL]/g, "1");
  const whole = readings(typed.slice(0, codeLength))
    .map((code) => code + rest)
    .find(isValid);
  return whole ? { verdict: "ok", reference: hyphenated(whole) } : { verdict: "mistyped" };
}

/** The check character of ISO/IEC 7064 MOD 37,36 (hybrid system, clause 8). */
export function checkCharacter(body: string): string {
  let product = 36;
  for (const character of body) {
    const sum = (product + base36.indexOf(character)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return base36.charAt((37 - product) % 36);
}

function isValid(whole: string): boolean {
  return checkCharacter(whole.slice(0, -1)) === whole.slice(-1);
}

/** Whether swapping any two neighbours, from the code's last letter on, breaks the check. */
function showsEverySwap(whole: string): boolean {
  return Array.from({ length: wholeLength - codeLength }, (_, i) => codeLength - 1 + i).every(
    (at) => whole[at] === whole[at + 1] || !isValid(swapped(whole, at)),
  );
}

function swapped(text: string, at: number): string {
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

/** What a council's code may mean: it has letters only. */
function readings(code: string): string[] {
  const letters = code.replaceAll("0", "O");
  return letters.includes("1")
    ? [letters.replaceAll("1", "I"), letters.replaceAll("1", "L")]
    : [letters];
}

function hyphenated(whole: string): string {
  return [whole.slice(0, codeLength), whole.slice(codeLength, -1), whole.slice(-1)].join("-");
}
