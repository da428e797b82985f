import type Stripe from "stripe";
import { expectTypeOf, it } from "vitest";
import type { Account, Charge, ErrorCode, Payout, Refund, Strict } from "./known";

// What is written here is checked when types are.

it("takes no word in an enum field that the SDK does not know, however deep", () => {
  expectTypeOf<"made up">().toExtend<Stripe.Charge["status"]>();
  expectTypeOf<Charge["status"]>().toEqualTypeOf<"failed" | "pending" | "succeeded">();
  expectTypeOf<"made up">().not.toExtend<Refund["reason"]>();
  expectTypeOf<null>().toExtend<Refund["reason"]>();
  expectTypeOf<"made up">().not.toExtend<Payout["type"]>();
  expectTypeOf<"made up">().not.toExtend<ErrorCode>();
  expectTypeOf<{ card_payments: "made up" }>().not.toExtend<Account["capabilities"]>();
  expectTypeOf<{ card_payments: "active" }>().toExtend<Account["capabilities"]>();
});

it("leaves alone what is any text", () => {
  expectTypeOf<Charge["id"]>().toEqualTypeOf<string>();
  expectTypeOf<Strict<string | null>>().toEqualTypeOf<string | null>();
});
