/** Why a new password is refused, for the form to say. */
export type PasswordProblem = "common" | "personal";

/**
 * What everybody thinks of first on a council's site. A password is more than these, and the words of
 * its owner's address, one after the other.
 */
const contextWords = [
  ...["localgov", "local", "government", "gov", "council", "councils", "borough", "county", "city"],
  ...["district", "parish", "town", "resident", "officer", "manager", "administrator", "admin"],
  ...["staff", "account", "password", "login", "welcome", "report", "pothole", "one", "the", "of"],
];

/** How many other letters make such a password one that is hard to guess. */
const enoughLetters = 4;

/**
 * What is wrong with a new password of an account with this address; null where nothing is.
 * Common: among those that are tried first, or one of them with figures and signs around it, or one
 * piece over and over, or nothing but words of this place. (NCSC password guidance: length, a list of what is common, and no other rule.)
 */
export async function passwordProblem(
  password: string,
  email: string,
): Promise<PasswordProblem | null> {
  const plain = password.normalize("NFKC").toLowerCase();
  if (isOfOwner(plain, email)) return "personal";
  if (isMonotonous(plain) || isOfThisPlace(plain, email)) return "common";
  return (await isCommon(plain)) ? "common" : null;
}

/** The address, the part before the "@", or either with little beside it. */
function isOfOwner(plain: string, email: string): boolean {
  const address = email.toLowerCase();
  const [local = ""] = address.split("@");
  const withoutEnds = wordOf(plain);
  return [plain, withoutEnds].some(
    (text) => text === address || (local !== "" && (text === local || text === wordOf(local))),
  );
}

/** "KentCouncil2026" of somebody at kent.gov.uk: nothing is left once what is expected is taken out. */
function isOfThisPlace(plain: string, email: string): boolean {
  const ofAddress = email.toLowerCase().split(/[^\p{L}]+/u);
  const words = [...contextWords, ...ofAddress].filter((word) => word.length > 1);
  // The longest first: of "councils" no "s" is left.
  words.sort((a, b) => b.length - a.length);
  const letters = plain.replace(/[^\p{L}]/gu, "");
  const left = words.reduce((rest, word) => rest.replaceAll(word, ""), letters);
  return letters.length > 0 && left.length < enoughLetters;
}

async function isCommon(plain: string): Promise<boolean> {
  const common = await commonPasswords();
  const word = wordOf(plain);
  return common.has(plain) || (word !== "" && common.has(word));
}

/** The password without the figures and signs at its ends, which are tried with every word. */
function wordOf(plain: string): string {
  return plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
}

/** Fewer than five different characters, one piece over and over, or a row of the alphabet. */
function isMonotonous(plain: string): boolean {
  if (new Set(plain).size < 5) return true;
  if (/^(.{1,12})\1+$/su.test(plain)) return true;
  const codes = [...plain].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return steps.filter((step) => step === 1 || step === -1).length > steps.length * 0.7;
}

let loaded: Promise<Set<string>> | undefined;

/** 49,000 of them: read when the first password is set, not when a process starts. */
function commonPasswords(): Promise<Set<string>> {
  loaded ??= import("@zxcvbn-ts/language-common").then(
    ({ dictionary }) => new Set(dictionary["passwords-common"]),
  );
  return loaded;
}
