import { type FundReference, lettersOf } from "./format";

export type ReadReference =
  /** As it is kept: letters, digits and check, nothing between. */
  | { verdict: "ok"; reference: string }
  /** It has not the form that references of this fund have. */
  | { verdict: "misshapen" }
  /** It has, and a character is wrong, or two are swapped. */
  | { verdict: "wrong-check" }
  /** Of another fund, or of another council: those that it can be of, this council's first. */
  | { verdict: "other"; funds: readonly FundReference[] };

/** The longest text that is looked at: more is no reference, whatever it is. */
const longest = 60;

/**
 * Reads what somebody typed as a reference of a fund. Spaces, hyphens, dots, strokes and case are
 * forgiven, and O for 0, I or L for 1 where a digit stands, and the other way round where a letter
 * does. What is none of this fund's is looked for among `others`.
 */
export function readReference(
  asked: FundReference,
  text: string,
  others: readonly FundReference[] = [],
): ReadReference {
  const own = readAs(asked, text);
  if (own.verdict === "ok") return own;
  const funds = others.filter((other) => readAs(other, text).verdict === "ok");
  if (funds.length === 0) return own;
  const isOurs = ({ councilId }: FundReference) => Number(councilId === asked.councilId);
  return { verdict: "other", funds: funds.toSorted((a, b) => isOurs(b) - isOurs(a)) };
}

function readAs(fund: FundReference, text: string): Exclude<ReadReference, { verdict: "other" }> {
  const { digits, check } = fund.format;
  const letters = lettersOf(fund);
  const typed = text.length > longest ? "" : text.toUpperCase().replace(/[\s./–-]/g, "");
  if (typed.length !== letters.length + digits + check.size) return { verdict: "misshapen" };
  const head = asLetters(typed.slice(0, letters.length));
  const body = asDigits(typed.slice(letters.length, letters.length + digits));
  const tail = asDigits(typed.slice(letters.length + digits));
  if (head !== letters || !/^\d+$/.test(body)) return { verdict: "misshapen" };
  if (!/^\d+$/.test(tail) && !(check.hasA && tail === "A")) return { verdict: "misshapen" };
  return check.checkOf(body) === tail
    ? { verdict: "ok", reference: head + body + tail }
    : { verdict: "wrong-check" };
}

function asDigits(text: string): string {
  return text.replaceAll("O", "0").replace(/[IL]/g, "1");
}

function asLetters(text: string): string {
  return text.replaceAll("0", "O").replaceAll("1", "I");
}
