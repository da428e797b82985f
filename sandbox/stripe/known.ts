import type Stripe from "stripe";

/**
 * The values that the SDK knows of an enum field. Its enums end in an open string, so that the
 * compiler alone would let any word pass.
 */
export type Known<T> = T extends string ? (string extends T ? never : T) : T;

/** An object of Stripe's with each enum field, however deep, held to its known values. */
export type Strict<T> = [Known<Extract<T, string>>] extends [never]
  ? Deep<T>
  : Known<Extract<T, string>> | Deep<Exclude<T, string>>;

type Deep<T> = T extends readonly (infer Item)[]
  ? Strict<Item>[]
  : T extends object
    ? { [Key in keyof T]: Strict<T[Key]> }
    : T;

export type Account = Strict<Stripe.Account>;
export type BalanceSettings = Strict<Stripe.BalanceSettings>;
export type BalanceTransaction = Strict<Stripe.BalanceTransaction>;
export type Charge = Strict<Stripe.Charge>;
export type CheckoutSession = Strict<Stripe.Checkout.Session>;
export type Customer = Strict<Stripe.Customer>;
export type Dispute = Strict<Stripe.Dispute>;
export type StoredFile = Strict<Stripe.File>;
export type LineItem = Strict<Stripe.LineItem>;
export type Mandate = Strict<Stripe.Mandate>;
export type PaymentIntent = Strict<Stripe.PaymentIntent>;
export type PaymentMethod = Strict<Stripe.PaymentMethod>;
export type Payout = Strict<Stripe.Payout>;
export type Refund = Strict<Stripe.Refund>;
export type SetupIntent = Strict<Stripe.SetupIntent>;
export type Transfer = Strict<Stripe.Transfer>;
export type TransferReversal = Strict<Stripe.TransferReversal>;

/** What the SDK knows of why a request is refused or a payment fails. */
export type ErrorCode = Known<
  NonNullable<NonNullable<Stripe.PaymentIntent["last_payment_error"]>["code"]>
>;

/** The id in a field that holds an id, or the object itself where a caller had it expanded. */
export function idOf(field: string | { id: string }): string;
export function idOf(field: string | { id: string } | null | undefined): string | null;
export function idOf(field: string | { id: string } | null | undefined): string | null {
  if (field === null || field === undefined) return null;
  return typeof field === "string" ? field : field.id;
}
