/** A bank account of Stripe's for tests, and what becomes of a Direct Debit from it. */
export interface TestBank {
  name: string;
  accountNumber: string;
  does: string;
  /** Working days until it is known. */
  days: number;
  /** Why the debit is returned. */
  fails?: "insufficient_funds" | "debit_not_authorized" | "account_closed";
  /** Whether the mandate ends with the failure. */
  endsMandate?: boolean;
  /** Its holder takes the money back afterwards. */
  disputes?: boolean;
  /** Its bank knows no such account, and says so on the page. */
  isUnknown?: boolean;
}

export const testSortCode = "108800";

export const testBanks: TestBank[] = [
  { name: "success", accountNumber: "00012345", does: "Pays after 4 working days", days: 4 },
  { name: "slow", accountNumber: "90012345", does: "Pays after 7 working days", days: 7 },
  {
    name: "no-funds",
    accountNumber: "22222227",
    does: "Fails on the third working day: not enough money. The mandate stays",
    days: 3,
    fails: "insufficient_funds",
  },
  {
    name: "not-authorised",
    accountNumber: "33333335",
    does: "Fails on the third working day: not authorised. The mandate ends",
    days: 3,
    fails: "debit_not_authorized",
    endsMandate: true,
  },
  {
    name: "disputed",
    accountNumber: "55555559",
    does: "Pays after 4 working days, then is taken back",
    days: 4,
    disputes: true,
  },
  {
    name: "unknown",
    accountNumber: "00044444",
    does: "Is refused at once: no such account",
    days: 0,
    isUnknown: true,
  },
];

/** The account with a sort code and number, however they are typed. */
export function bankByNumber(sortCode: string, accountNumber: string): TestBank | undefined {
  const [sort, number] = [sortCode, accountNumber].map((typed) => typed.replace(/[\s-]/g, ""));
  if (sort !== testSortCode) return undefined;
  return testBanks.find((bank) => bank.accountNumber === number);
}

export function bankByName(name: string): TestBank {
  const found = testBanks.find((one) => one.name === name);
  if (!found) throw new Error(`There is no test bank account ${name}`);
  return found;
}
