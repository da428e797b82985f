// How a reference says of itself that it was typed as it was given. Each rule works on digits alone.

/** What a rule finds out for certain, besides any one wrong digit. */
export type Catches = "every swap" | "every swap but 09";

export interface CheckRule {
  name: "modulus 11" | "modulus 10" | "modulus 97";
  /** Of two neighbours swapped. */
  catches: Catches;
  /** How many characters it adds. */
  size: 1 | 2;
  /** Whether its character can be an A. */
  hasA: boolean;
  /** What comes after these digits; null where no reference begins so. */
  checkOf(digits: string): string | null;
}

/**
 * Weighted modulus 11: from the right 2, 3, 4 and so on, for nine digits at most, so that no weight
 * counts for nothing. A remainder that would be ten is an A, or no reference is given out for it.
 */
export function modulus11(ten: "A" | "never"): CheckRule {
  return {
    name: "modulus 11",
    catches: "every swap",
    size: 1,
    hasA: ten === "A",
    checkOf(digits) {
      if (digits.length > 9) throw new RangeError("Modulus 11 has weights for nine digits");
      const check = (11 - (weighted(digits) % 11)) % 11;
      if (check < 10) return String(check);
      return ten === "A" ? "A" : null;
    },
  };
}

/** Modulus 10, Luhn's: every second digit doubled, from the right (ISO/IEC 7812-1, annex B). */
export const modulus10: CheckRule = {
  name: "modulus 10",
  catches: "every swap but 09",
  size: 1,
  hasA: false,
  checkOf(digits) {
    const sum = [...digits].reverse().reduce((sum, digit, at) => {
      const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
      return sum + (value > 9 ? value - 9 : value);
    }, 0);
    return String((10 - (sum % 10)) % 10);
  },
};

/** Modulus 97 with two digits (ISO 7064 MOD 97-10). */
export const modulus97: CheckRule = {
  name: "modulus 97",
  catches: "every swap",
  size: 2,
  hasA: false,
  checkOf: (digits) => String(98n - ((BigInt(digits) * 100n) % 97n)).padStart(2, "0"),
};

function weighted(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, at) => sum + Number(digit) * (at + 2), 0);
}
