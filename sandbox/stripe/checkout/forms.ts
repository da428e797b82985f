import { z } from "zod";
import type { CheckoutSession } from "../known";
import { bankByNumber, type TestBank } from "../rules/test-banks";
import { cardByNumber, type TestCard } from "../rules/test-cards";

/** Who pays, and with what. */
export type Typed = {
  name: string;
  email: string;
} & ({ card: TestCard; bank?: undefined } | { bank: TestBank; card?: undefined });

export type Read = { ok: true; typed: Typed } | { ok: false; error: string };

const text = z.string().trim().max(300);
const formSchema = z.object({
  method: z.enum(["card", "bacs_debit"]).default("card"),
  name: text.default(""),
  email: text.default(""),
  number: text.default(""),
  expiry: text.default(""),
  cvc: text.default(""),
  sort_code: text.default(""),
  account_number: text.default(""),
  agreed: text.default(""),
});

export type Values = z.infer<typeof formSchema>;

/** What a form of the page says; text that is too long counts as none. */
export function valuesOf(body: string): Values {
  const parsed = formSchema.safeParse(Object.fromEntries(new URLSearchParams(body)));
  return parsed.success ? parsed.data : formSchema.parse({});
}

/**
 * Reads who pays and with what, or says what is wrong in a sentence.
 * @param known the payer's e-mail address, where it is not asked for
 */
export function read(session: CheckoutSession, values: Values, known: string | null): Read {
  const email = known ?? values.email;
  if (!z.email().safeParse(email).success) return wrong("Enter an email address");
  if (!session.payment_method_types.includes(values.method)) return wrong("Choose how to pay");
  const { name } = values;
  if (!name) return wrong("Enter your name");
  return values.method === "card"
    ? readCard(values, { name, email })
    : readBank(values, { name, email });
}

type Who = { name: string; email: string };

function readCard({ number, expiry, cvc }: Values, who: Who): Read {
  const card = cardByNumber(number);
  if (!card) return wrong("Enter a card number from the list of test cards");
  if (!/^\d{2}\s*\/\s*\d{2}$/.test(expiry)) return wrong("Enter an expiry date, like 12/40");
  if (!/^\d{3,4}$/.test(cvc)) return wrong("Enter a security code of 3 digits");
  return { ok: true, typed: { ...who, card } };
}

function readBank({ sort_code, account_number, agreed }: Values, who: Who): Read {
  const bank = bankByNumber(sort_code, account_number);
  if (!bank) return wrong("Enter a sort code and account number from the list of test accounts");
  if (bank.isUnknown) return wrong("The bank knows no account with this number. Check it");
  if (!agreed) return wrong("Confirm that you can authorise payments from this account");
  return { ok: true, typed: { ...who, bank } };
}

function wrong(error: string): Read {
  return { ok: false, error };
}
