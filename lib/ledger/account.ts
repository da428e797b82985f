import type { Pence } from "@/lib/money";

/** Accounts of which a book has one. */
export const plainAccounts = ["BANK", "STRIPE", "FEES"] as const;
export type PlainAccount = (typeof plainAccounts)[number];

/** Accounts that clear item by item: each charge, payout, dispute, … comes to nothing in the end. */
export const itemAccounts = [
  /** By object of the provider: its balance transaction on one side, what it was for on the other. */
  "BRIDGE",
  /** By payout: sent, not yet on a statement. */
  "TRANSIT",
  /** By dispute. */
  "DISPUTES",
  /** By open item: money that nobody can place yet. */
  "SUSPENSE",
  /** By refund: approved, not yet sent. */
  "REFUNDS_DUE",
  /** By a cashier's session: the drawer. */
  "CASH",
] as const;
export type ItemAccount = (typeof itemAccounts)[number];

/** Accounts of which a book has several: by council (or `platform`), by code of VAT, by fund. */
export const namedAccounts = ["DUE_FROM", "DUE_TO", "VAT", "FUND"] as const;
export type NamedAccount = (typeof namedAccounts)[number];

export const accounts = [...plainAccounts, ...itemAccounts, ...namedAccounts] as const;
export type Account = (typeof accounts)[number];

export const accountKinds = {
  BANK: "asset",
  STRIPE: "asset",
  TRANSIT: "asset",
  BRIDGE: "asset",
  DISPUTES: "asset",
  CASH: "asset",
  DUE_FROM: "asset",
  DUE_TO: "liability",
  VAT: "liability",
  SUSPENSE: "liability",
  REFUNDS_DUE: "liability",
  FUND: "income",
  FEES: "expense",
} as const satisfies Record<Account, "asset" | "liability" | "income" | "expense">;

/** Where a fund's income goes in the council's general ledger, as it holds on a day. */
export interface LedgerString {
  costCentre: string;
  subjective: string;
  project: string | null;
}

/** A sum on one account. */
export interface Posting {
  account: Account;
  /** Which charge, fund, council, … of the account; empty for those that a book has one of. */
  object: string;
  /** A debit above zero, a credit below; never zero. */
  amount: Pence;
  /** Of FUND, and of no other account. */
  ledgerString: LedgerString | null;
}

type ObjectOf<A extends Exclude<Account, "FUND">> = A extends PlainAccount ? [] : [object: string];

/** Debits an account; a sum below zero credits it. */
export function debit<A extends Exclude<Account, "FUND">>(
  account: A,
  amount: Pence,
  ...[object = ""]: ObjectOf<A>
): Posting {
  return { account, object, amount, ledgerString: null };
}

/** Credits an account; a sum below zero debits it. */
export function credit<A extends Exclude<Account, "FUND">>(
  account: A,
  amount: Pence,
  ...object: ObjectOf<A>
): Posting {
  return debit(account, -amount, ...object);
}

/** Credits a fund's income. */
export function creditFund(fund: string, ledgerString: LedgerString, amount: Pence): Posting {
  return { account: "FUND", object: fund, amount: -amount, ledgerString };
}
