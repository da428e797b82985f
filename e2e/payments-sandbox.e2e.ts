import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { shot, withVisitor } from "./support";
import { paymentsSandbox } from "./support/payments-sandbox";

const account = () => `acct_sandbox${randomUUID().replaceAll("-", "")}`;
const base = () => process.env.E2E_BASE_URL ?? "";

describe.each([
  { scripting: false, width: 360 },
  { scripting: true, width: 1280 },
])("somebody who pays at the sandbox, scripting $scripting, $width pixels wide", (options) => {
  it("is declined, proves themselves with another card, and comes back paid", async () => {
    const { stripe } = paymentsSandbox();
    const council = { stripeContext: account() };
    const session = await stripe.checkout.sessions.create(
      {
        mode: "payment",
        line_items: [line("Council tax, 1234 5678", 12_345), line("Penalty KE12345678", 3_500)],
        success_url: `${base()}/?session={CHECKOUT_SESSION_ID}`,
        cancel_url: `${base()}/cookies`,
      },
      council,
    );
    await withVisitor(options, async (payer) => {
      await payer.open(session.url ?? "");
      expect(await payer.text()).toContain("stands in for Stripe");
      await payer.follow("Cancel and go back");
      expect(await payer.heading()).toContain("Cookies");
      await payer.open(session.url ?? "");
      await payer.fill("Name on card", "Ann");
      await payer.fill("Email address", "ann@payer.example");
      await payer.fill("Card number", "4000 0000 0000 9995");
      await payer.fill("Expiry date", "12/40");
      await payer.fill("Security code", "123");
      await payer.press("Pay");
      expect(await payer.text()).toContain("Your card has insufficient funds.");
      await shot(payer, "payments-sandbox-declined");
      await payer.fill("Card number", "4000 0027 6000 3184");
      await payer.fill("Security code", "123");
      await payer.press("Pay");
      await payer.press("Complete authentication");
      expect(payer.page.url()).toBe(`${base()}/?session=${session.id}`);
    });
    const done = await stripe.checkout.sessions.retrieve(session.id, {}, council);
    expect(done).toMatchObject({ status: "complete", payment_status: "paid" });
  });

  it("sets up a Direct Debit after a slip", async () => {
    const { stripe } = paymentsSandbox();
    const council = { stripeContext: account() };
    const { id: customer } = await stripe.customers.create({ email: "ann@payer.example" }, council);
    const session = await stripe.checkout.sessions.create(
      {
        mode: "setup",
        allowed_payment_method_types: ["bacs_debit"],
        customer,
        success_url: `${base()}/?session={CHECKOUT_SESSION_ID}`,
      },
      council,
    );
    await withVisitor(options, async (payer) => {
      await payer.open(session.url ?? "");
      await payer.fill("Name on the account", "Ann");
      await payer.fill("Sort code", "10-88-00");
      await payer.fill("Account number", "00012345");
      await payer.press("Set up Direct Debit");
      expect(await payer.text()).toContain("Confirm that you can authorise payments");
      await payer.choose("I can authorise Direct Debits from this account on my own");
      await payer.press("Set up Direct Debit");
      expect(payer.page.url()).toContain(session.id);
    });
    const { setup_intent } = await stripe.checkout.sessions.retrieve(
      session.id,
      { expand: ["setup_intent.mandate"] },
      council,
    );
    expect(setup_intent).toMatchObject({ status: "succeeded", mandate: { status: "active" } });
  });
});

it("whoever shows a demo sees accounts and clock", async () => {
  await withVisitor({ scripting: false, width: 360 }, async (officer) => {
    await officer.open(paymentsSandbox().url);
    expect(await officer.heading()).toBe("Stripe’s stand-in");
    await shot(officer, "payments-sandbox-home");
  });
});

function line(name: string, unit_amount: number) {
  return {
    quantity: 1,
    price_data: { currency: "gbp", unit_amount, product_data: { name } },
  };
}
