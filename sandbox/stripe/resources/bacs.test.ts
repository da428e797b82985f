import type Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { council, held, oneLine, transactions } from "../testing/money";
import { type Stand, startStand } from "../testing/stand";

const context = council.stripeContext;
const types = { allowed_payment_method_types: ["bacs_debit" as const] };

describe("a payment by Bacs through Checkout", () => {
  it("is on its way for four working days, and then stands", async () => {
    const stand = await startStand();
    const { stripe, controls, receiver } = stand;
    const id = await begun(stand, "success");
    expect(await stripe.checkout.sessions.retrieve(id, {}, council)).toMatchObject({
      status: "complete",
      payment_status: "unpaid",
    });
    expect(await held(stripe, context)).toBe(9_900);
    await controls.tell("clock", { to: Date.UTC(2026, 8, 8, 7) / 1000 });
    expect(await intentOf(stand, id)).toMatchObject({ status: "processing", amount_received: 0 });
    await controls.tell("clock", { to: Date.UTC(2026, 8, 8, 8) / 1000 });
    expect(await intentOf(stand, id)).toMatchObject({ status: "succeeded" });
    expect(await stripe.checkout.sessions.retrieve(id, {}, council)).toMatchObject({
      payment_status: "paid",
    });
    expect(receiver.types().slice(-3)).toEqual([
      "charge.succeeded",
      "payment_intent.succeeded",
      "checkout.session.async_payment_succeeded",
    ]);
    expect(await held(stripe, context)).toBe(9_900);
  });

  it.each([
    ["no-funds", "insufficient_funds", "active"],
    ["not-authorised", "debit_not_authorized", "inactive"],
  ])(
    "from the account %s fails on the third working day, with its fee given back",
    async (bank, code, mandate) => {
      const stand = await startStand();
      const { stripe, controls, receiver } = stand;
      const id = await begun(stand, bank);
      await controls.tell("clock", { to: Date.UTC(2026, 8, 7, 8) / 1000 });
      expect(receiver.types().at(-1)).toBe("checkout.session.async_payment_failed");
      const failed = await intentOf(stand, id);
      expect(failed).toMatchObject({
        status: "requires_payment_method",
        last_payment_error: { decline_code: code },
        latest_charge: { status: "failed", failure_code: code, paid: false },
      });
      expect((await transactions(stripe, context)).map(({ type, net }) => [type, net])).toEqual([
        ["payment", 9_900],
        ["payment_failure_refund", -9_900],
      ]);
      expect(await held(stripe, context)).toBe(0);
      const charge = failed.latest_charge as Stripe.Charge;
      const held_by = charge.payment_method_details?.bacs_debit?.mandate ?? "";
      expect(await stripe.mandates.retrieve(String(held_by), {}, council)).toMatchObject({
        status: mandate,
      });
      await expect(stripe.refunds.create({ charge: charge.id }, council)).rejects.toThrow(
        "has not succeeded",
      );
    },
  );

  it("may be taken back by its payer, which is final", async () => {
    const stand = await startStand();
    const { stripe, controls } = stand;
    await begun(stand, "disputed");
    await controls.advanceDays(6);
    const [dispute] = (await stripe.disputes.list({}, council)).data;
    expect(dispute).toMatchObject({
      reason: "debit_not_authorized",
      status: "lost",
      evidence_details: { due_by: null },
    });
    await expect(
      stripe.disputes.update(dispute?.id ?? "", { evidence: {}, submit: true }, council),
    ).rejects.toThrow("already lost");
  });
});

describe("a Direct Debit set up by Checkout", () => {
  it("takes instalments under its mandate, until the mandate ends", async () => {
    const stand = await startStand();
    const { stripe, controls } = stand;
    const { customer, method, mandate } = await setUp(stand, "not-authorised");
    expect(mandate).toMatchObject({ status: "active" });
    await controls.advanceDays(2);
    const known = await stripe.mandates.retrieve(mandate.id, {}, council);
    expect(known.payment_method_details.bacs_debit?.network_status).toBe("accepted");
    const instalment = () =>
      stripe.paymentIntents.create(
        {
          amount: 15_000,
          currency: "gbp",
          customer,
          payment_method: method,
          allowed_payment_method_types: ["bacs_debit"],
          off_session: true,
          confirm: true,
        },
        council,
      );
    expect(await instalment()).toMatchObject({ status: "processing" });
    await controls.advanceDays(6);
    await expect(instalment()).rejects.toMatchObject({ code: "payment_method_invalid_parameter" });
  });

  it("can be tried again where only the money was missing", async () => {
    const stand = await startStand();
    const { stripe, controls } = stand;
    const { customer, method } = await setUp(stand, "no-funds");
    const intent = await stripe.paymentIntents.create(
      {
        amount: 15_000,
        currency: "gbp",
        customer,
        payment_method: method,
        allowed_payment_method_types: ["bacs_debit"],
        off_session: true,
        confirm: true,
      },
      council,
    );
    await controls.advanceDays(6);
    const again = await stripe.paymentIntents.confirm(
      intent.id,
      { payment_method: method, off_session: true },
      council,
    );
    expect(again.status).toBe("processing");
  });

  it("ends when the platform lets go of the account, or its holder says so at the bank", async () => {
    const stand = await startStand();
    const { stripe, controls, receiver } = stand;
    const first = await setUp(stand, "no-funds");
    await stripe.paymentMethods.detach(first.method, {}, council);
    const second = await setUp(stand, "no-funds");
    await controls.tell("end-mandate", { account: context, mandate: second.mandate.id });
    for (const { id } of [first.mandate, second.mandate]) {
      expect(await stripe.mandates.retrieve(id, {}, council)).toMatchObject({
        status: "inactive",
        payment_method_details: { bacs_debit: { network_status: "revoked" } },
      });
    }
    await controls.settle();
    expect(receiver.types().filter((type) => type === "mandate.updated")).toHaveLength(2);
  });

  it("needs a customer of the same account", async () => {
    const { stripe } = await startStand();
    const elsewhere = await stripe.customers.create({ email: "ann@payer.example" });
    const params = { mode: "setup" as const, ...types, success_url: "http://localhost:3000/done" };
    await expect(stripe.checkout.sessions.create(params, council)).rejects.toThrow("customer");
    await expect(
      stripe.checkout.sessions.create({ ...params, customer: elsewhere.id }, council),
    ).rejects.toMatchObject({ code: "resource_missing" });
  });
});

async function begun({ stripe, controls }: Stand, bank: string): Promise<string> {
  const session = await stripe.checkout.sessions.create(
    {
      ...oneLine(10_000),
      ...types,
      payment_intent_data: { setup_future_usage: "off_session" },
    },
    council,
  );
  await controls.pay(session.id, { bank });
  return session.id;
}

async function intentOf({ stripe }: Stand, session: string): Promise<Stripe.PaymentIntent> {
  const { payment_intent } = await stripe.checkout.sessions.retrieve(
    session,
    { expand: ["payment_intent.latest_charge"] },
    council,
  );
  return payment_intent as Stripe.PaymentIntent;
}

async function setUp({ stripe }: Stand, bank: string) {
  const customer = await stripe.customers.create({ email: "ann@payer.example" }, council);
  const session = await stripe.checkout.sessions.create(
    {
      mode: "setup",
      ...types,
      customer: customer.id,
      success_url: "http://localhost:3000/done?session={CHECKOUT_SESSION_ID}",
    },
    council,
  );
  const typed = new URLSearchParams({
    method: "bacs_debit",
    name: "Ann",
    sort_code: "10-88-00",
    account_number: bank === "no-funds" ? "22222227" : "33333335",
    agreed: "yes",
  });
  const answer = await fetch(session.url ?? "", {
    method: "POST",
    body: typed,
    redirect: "manual",
  });
  expect(answer.headers.get("location")).toContain(session.id);
  const done = await stripe.checkout.sessions.retrieve(
    session.id,
    { expand: ["setup_intent.mandate"] },
    council,
  );
  const setup = done.setup_intent as Stripe.SetupIntent;
  return {
    customer: customer.id,
    method: String(setup.payment_method),
    mandate: setup.mandate as Stripe.Mandate,
  };
}
