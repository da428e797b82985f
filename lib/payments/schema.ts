import { z } from "zod";

/**
 * How an attempt stands: a debit is `processing` for days. What is paid, failed or expired stays so;
 * who tries again makes another attempt. A declined card leaves it open.
 */
export const paymentStates = ["open", "processing", "paid", "failed", "expired"] as const;
export type PaymentState = (typeof paymentStates)[number];

/** How the payer came: signed in, by reference and second fact, by a link that was sent to them. */
export const payingWays = ["account", "reference", "link"] as const;
export const payingWaySchema = z.enum(payingWays);
export type PayingWay = (typeof payingWays)[number];

export const paymentMethods = ["card", "bacs"] as const;
export type PaymentMethod = (typeof paymentMethods)[number];
