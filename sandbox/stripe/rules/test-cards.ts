import type { ErrorCode } from "../known";
import type { DisputeReason } from "../state/timers";

/** A card of Stripe's for tests, and how it behaves. */
export interface TestCard {
  name: string;
  number: string;
  brand: "visa" | "mastercard";
  country: "GB" | "US" | "FR";
  funding: "credit" | "debit";
  /** What the page says that it does. */
  does: string;
  /** Refused by its bank, with this reason. */
  decline?: { code: ErrorCode; declineCode?: string; message: string };
  /** Its bank asks the holder to prove themselves: always, or whenever they can be asked. */
  authenticates?: boolean;
  /** Its holder disputes the payment. */
  disputes?: DisputeReason;
  /** Refunds to it take a while, or come back. */
  refunds?: "late" | "fail";
  /** What it pays is available at once. */
  availableAtOnce?: boolean;
}

type DeclineCode = "generic_decline" | "insufficient_funds" | "lost_card" | "stolen_card";

export const testCards: TestCard[] = [
  card("success", "4000008260000000", "Pays"),
  { ...card("debit", "4000058260000005", "Pays, as a debit card"), funding: "debit" },
  {
    ...card("mastercard", "5555555555554444", "Pays, with an American card"),
    brand: "mastercard",
    country: "US",
  },
  { ...card("foreign", "4242424242424242", "Pays, with an American card"), country: "US" },
  declined("declined", "4000000000000002", "generic_decline"),
  declined("no-funds", "4000000000009995", "insufficient_funds"),
  declined("lost", "4000000000009987", "lost_card"),
  declined("stolen", "4000000000009979", "stolen_card"),
  {
    ...card("expired", "4000000000000069", "Is declined: it has expired"),
    decline: { code: "expired_card", message: "Your card has expired." },
  },
  {
    ...card("wrong-cvc", "4000000000000127", "Is declined: the security code is wrong"),
    decline: { code: "incorrect_cvc", message: "Your card's security code is incorrect." },
  },
  {
    ...card("bank-down", "4000000000000119", "Is declined: something went wrong at the bank"),
    decline: {
      code: "processing_error",
      message: "An error occurred while processing your card. Try again in a little bit.",
    },
  },
  {
    ...card("authenticates", "4000002760003184", "Asks for 3-D Secure, then pays"),
    authenticates: true,
  },
  {
    ...card("authenticates-declined", "4000008400001629", "Asks for 3-D Secure, then is declined"),
    authenticates: true,
    decline: declineOf("generic_decline"),
  },
  {
    ...card("disputed", "4000000000000259", "Pays, then is disputed as fraud"),
    disputes: "fraudulent",
  },
  {
    ...card("not-received", "4000000000002685", "Pays, then is disputed as not received"),
    disputes: "product_not_received",
  },
  {
    ...card("refund-late", "4000000000007726", "Pays; a refund waits before it succeeds"),
    refunds: "late",
  },
  {
    ...card("refund-fails", "4000000000005126", "Pays; a refund fails after a while"),
    refunds: "fail",
  },
  {
    ...card("at-once", "4000000000000077", "Pays; the money is available at once"),
    availableAtOnce: true,
  },
];

/** The card with a number, however it is typed. */
export function cardByNumber(typed: string): TestCard | undefined {
  const digits = typed.replace(/[\s-]/g, "");
  return testCards.find(({ number }) => number === digits);
}

export function cardByName(name: string): TestCard {
  const found = testCards.find((one) => one.name === name);
  if (!found) throw new Error(`There is no test card ${name}`);
  return found;
}

function card(name: string, number: string, does: string): TestCard {
  return { name, number, does, brand: "visa", country: "GB", funding: "credit" };
}

function declined(name: string, number: string, declineCode: DeclineCode): TestCard {
  const why = declineCode.replace("_", " ");
  return { ...card(name, number, `Is declined: ${why}`), decline: declineOf(declineCode) };
}

function declineOf(declineCode: DeclineCode): NonNullable<TestCard["decline"]> {
  const short = declineCode === "insufficient_funds";
  const message = short ? "Your card has insufficient funds." : "Your card was declined.";
  return { code: "card_declined", declineCode, message };
}
