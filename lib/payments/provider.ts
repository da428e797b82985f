import type { Pence } from "@/lib/money";
import type { PaymentMethod } from "./schema";

// What this module asks of whoever takes the money: Stripe (`stripe/`), and one day perhaps another.

/** What came of asking: its answer, or why there is none. */
export type Asked<T> =
  | { ok: true; value: T }
  | {
      ok: false;
      /**
       * `away`: nobody knows whether it happened; ask again. `refused`: it did not, and will not.
       * `not-found`: there is no such thing, so nothing was or will be charged by it.
       */
      why: "away" | "refused" | "not-found";
    };

/** An attempt as the provider is asked to take it. The same one twice gives the same checkout. */
export interface NewCheckout {
  /** The attempt's id: what the provider knows it by. */
  attempt: string;
  /** Whose account takes the money; null for the platform's own. */
  account: string | null;
  lines: { words: string; amount: Pence }[];
  takesBacs: boolean;
  /** Where the payer is led when it is done, and when they turn back. */
  doneUrl: string;
  backUrl: string;
  createdAt: Date;
}

export interface Checkout {
  session: string;
  attempt: string | null;
  /** `open` until it is paid, is on its way (Bacs), has come back (Bacs), or has expired. */
  state: "open" | "processing" | "paid" | "failed" | "expired";
  amount: Pence;
  /** Where the payer pays; null unless it is open. */
  url: string | null;
  /** The charge that paid, is on its way, or came back. */
  charge: string | null;
  /** Why the last try was refused, in the provider's word; null where none was. */
  refusal: string | null;
}

/** A change of the balance. `amount` is above zero where money comes in. */
export interface Transaction {
  id: string;
  amount: Pence;
  fee: Pence;
  at: Date;
}

export interface Charge {
  id: string;
  attempt: string | null;
  amount: Pence;
  at: Date;
  method: PaymentMethod | null;
  /** "visa"; null for a debit. */
  scheme: string | null;
  lastFour: string | null;
  /** Null until its fee is known. */
  transaction: Transaction | null;
  /** What took a debit that came back out of the balance again. */
  returned: Transaction | null;
}

/** Something that happened, as it was told: only what it is about. */
export interface ToldEvent {
  id: string;
  account: string | null;
  type: string;
  object: string;
}

/** At which of the two endpoints an event came in: of the platform's account, of the councils'. */
export type Endpoint = "platform" | "connected";

export interface Provider {
  /** Opens a checkout; the same attempt once more gives the first one's. */
  start(checkout: NewCheckout): Promise<Asked<Checkout>>;
  find(account: string | null, session: string): Promise<Asked<Checkout>>;
  /** The checkout of an attempt whose opening was not heard of. */
  findByAttempt(account: string | null, attempt: string, since: Date): Promise<Asked<Checkout>>;
  /** Ends an open checkout; `refused` where it is not open any more. */
  expire(account: string | null, session: string): Promise<Asked<Checkout>>;
  /** A charge with what it did to the balance. */
  charge(account: string | null, charge: string): Promise<Asked<Charge>>;
  /** The attempt that an object of an event belongs to; null where it belongs to none. */
  attemptOf(account: string | null, object: string): Promise<Asked<string | null>>;
  /**
   * Reads an event that came in. `forged` where its signature is not the provider's or is old, `foreign`
   * where it is of the other mode: play is no money.
   */
  read(
    endpoint: Endpoint,
    body: string,
    signature: string,
    receivedAt: Date,
  ): ToldEvent | "forged" | "foreign";
}
