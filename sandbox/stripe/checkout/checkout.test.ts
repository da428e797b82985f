import type Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { testCards } from "../rules/test-cards";
import { chargeOf, council, oneLine } from "../testing/money";
import { noon, startStand } from "../testing/stand";

const who = { name: "Ann", email: "ann@payer.example", expiry: "12/40", cvc: "123" };
const numberOf = (name: string) => testCards.find((card) => card.name === name)?.number ?? "";

describe("the payment page", () => {
  it("takes a test card, and sends its payer back", async () => {
    const { stripe, receiver, controls } = await startStand();
    const session = await stripe.checkout.sessions.create(
      {
        ...oneLine(12_345),
        client_reference_id: "basket-1",
        metadata: { attempt: "a-1" },
        custom_text: { submit: { message: "Paying ends the challenge" } },
        payment_intent_data: {
          metadata: { attempt: "a-1" },
          description: "Council tax",
          statement_descriptor_suffix: "CTAX 1234",
        },
      },
      council,
    );
    expect(session).toMatchObject({
      status: "open",
      payment_status: "unpaid",
      payment_intent: null,
      amount_total: 12_345,
      livemode: false,
      expires_at: noon + 24 * 3_600,
    });
    const shown = await (await fetch(session.url ?? "")).text();
    expect(shown).toContain("£123.45");
    expect(shown).toContain("stands in for Stripe");
    expect(shown).toContain("Paying ends the challenge");
    expect(shown).toContain("http://localhost:3000/basket");

    const back = await post(session, { ...who, number: numberOf("success") });
    expect(back.status).toBe(303);
    expect(back.headers.get("location")).toBe(`http://localhost:3000/paid?session=${session.id}`);
    const done = await stripe.checkout.sessions.retrieve(
      session.id,
      { expand: ["payment_intent.latest_charge", "line_items"] },
      council,
    );
    expect(done).toMatchObject({ status: "complete", payment_status: "paid", url: null });
    expect(done.line_items?.data[0]).toMatchObject({ description: "Council tax", quantity: 1 });
    expect(done.customer_details).toMatchObject({ email: "ann@payer.example" });
    const intent = done.payment_intent as Stripe.PaymentIntent;
    expect(intent).toMatchObject({
      amount_received: 12_345,
      status: "succeeded",
      metadata: { attempt: "a-1" },
    });
    expect(chargeOf(intent)).toMatchObject({
      paid: true,
      balance_transaction: null,
      description: "Council tax",
      statement_descriptor_suffix: "CTAX 1234",
    });

    await controls.settle();
    expect(receiver.types()).toEqual([
      "payment_intent.created",
      "charge.succeeded",
      "payment_intent.succeeded",
      "checkout.session.completed",
    ]);
    for (const { endpoint, event } of receiver.heard) {
      expect(endpoint).toBe("connected");
      expect(event.account).toBe(council.stripeContext);
    }
  });

  it("says why a card is declined, keeps what was typed, and takes another", async () => {
    const { stripe, receiver, controls } = await startStand();
    const session = await stripe.checkout.sessions.create(oneLine(500));
    const answer = await post(session, { ...who, number: numberOf("no-funds") });
    expect(answer.status).toBe(200);
    const shown = await answer.text();
    expect(shown).toContain("Your card has insufficient funds.");
    expect(shown).toContain('value="ann@payer.example"');
    const failed = await only(stripe);
    expect(failed).toMatchObject({
      status: "requires_payment_method",
      last_payment_error: { code: "card_declined", decline_code: "insufficient_funds" },
    });

    await post(session, { ...who, number: numberOf("success") });
    expect(await only(stripe)).toMatchObject({ id: failed.id, status: "succeeded" });
    await controls.settle();
    expect(receiver.types()).toContain("payment_intent.payment_failed");
    const charges = await stripe.charges.list({ payment_intent: failed.id });
    expect(charges.data.map(({ status }) => status)).toEqual(["succeeded", "failed"]);
  });

  it("asks for 3-D Secure, which may fail and may succeed", async () => {
    const { stripe } = await startStand();
    const session = await stripe.checkout.sessions.create(oneLine(500));
    const card = { ...who, number: numberOf("authenticates") };
    const asked = await post(session, card);
    expect(asked.headers.get("location")).toMatch(/\/authenticate$/);
    expect(await only(stripe)).toMatchObject({ status: "requires_action" });
    const question = `${session.url}/authenticate`;
    expect(await (await fetch(question)).text()).toContain("£5.00");
    const refused = await form(question, { outcome: "fail" });
    expect(await refused.text()).toContain("unable to authenticate");
    expect(await only(stripe)).toMatchObject({ status: "requires_payment_method" });

    await post(session, card);
    const proven = await form(question, { outcome: "complete" });
    expect(proven.headers.get("location")).toContain(session.id);
    expect(await only(stripe)).toMatchObject({ status: "succeeded" });
  });

  it.each([
    [{ ...who, email: "" }, "Enter an email address"],
    [{ ...who, name: "" }, "Enter your name"],
    [{ ...who, number: "4929 0000 0000 0000" }, "from the list of test cards"],
    [{ ...who, number: numberOf("success"), expiry: "soon" }, "Enter an expiry date"],
    [{ ...who, number: numberOf("success"), cvc: "" }, "Enter a security code"],
  ])("refuses what is typed: %#", async (typed, words) => {
    const { stripe } = await startStand();
    const session = await stripe.checkout.sessions.create(oneLine(500));
    expect(await (await post(session, typed)).text()).toContain(words);
    expect(await stripe.paymentIntents.list()).toMatchObject({ data: [] });
  });

  it("escapes what a council put into the lines", async () => {
    const { stripe } = await startStand();
    const params = oneLine(500);
    const [line] = params.line_items ?? [];
    if (line?.price_data?.product_data) line.price_data.product_data.name = '<b>"A&B"</b>';
    const session = await stripe.checkout.sessions.create(params);
    expect(await (await fetch(session.url ?? "")).text()).toContain("&#60;b&#62;&#34;A&#38;B");
  });

  it("is paid once, however often its form is sent", async () => {
    const { stripe } = await startStand();
    const session = await stripe.checkout.sessions.create(oneLine(500));
    const typed = { ...who, number: numberOf("success") };
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(session, typed)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    expect((await stripe.charges.list()).data).toHaveLength(1);
  });
});

it("is finished by a control as by its page, its bank's question too", async () => {
  const { stripe, controls } = await startStand();
  const { id } = await stripe.checkout.sessions.create(oneLine(500));
  expect(await controls.pay(id, { card: "declined" })).toMatchObject({
    to: "page",
    error: "Your card was declined.",
    status: "open",
  });
  const prove = (proven: boolean) => controls.tell("authenticate", { session: id, proven });
  expect(await controls.pay(id, { card: "authenticates" })).toMatchObject({ to: "authentication" });
  expect(await prove(false)).toMatchObject({ to: "page", status: "open" });
  await controls.pay(id, { card: "authenticates" });
  expect(await prove(true)).toMatchObject({ to: "success", status: "complete" });
  await expect(controls.pay(id)).rejects.toThrow("is complete");
  await expect(controls.pay(id, { card: "no such card" })).rejects.toThrow("card");
});

describe("a session", () => {
  it("expires by itself, and cannot be paid then", async () => {
    const { stripe, controls, receiver } = await startStand();
    const session = await stripe.checkout.sessions.create({
      ...oneLine(500),
      expires_at: noon + 1_800,
    });
    await post(session, { ...who, number: numberOf("declined") });
    await controls.advance(1_801);
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({
      status: "expired",
    });
    expect(receiver.types()).toContain("checkout.session.expired");
    const late = await post(session, { ...who, number: numberOf("success") });
    expect(await late.text()).toContain("has expired");
    expect(await only(stripe)).toMatchObject({ status: "canceled" });
  });

  it("is expired by us once, and not when it is finished", async () => {
    const { stripe, controls } = await startStand();
    const open = await stripe.checkout.sessions.create(oneLine(500));
    expect(await stripe.checkout.sessions.expire(open.id)).toMatchObject({ status: "expired" });
    await expect(stripe.checkout.sessions.expire(open.id)).rejects.toThrow("status of expired");
    const paid = await stripe.checkout.sessions.create(oneLine(500));
    await controls.pay(paid.id);
    await expect(stripe.checkout.sessions.expire(paid.id)).rejects.toThrow("status of complete");
  });

  it.each([
    [{ ...oneLine(500), expires_at: noon + 60 }, "between 30 minutes and 24 hours"],
    [{ ...oneLine(29) }, "at least £0.30"],
    [{ ...oneLine(500), line_items: undefined }, "line_items"],
    [{ ...oneLine(500), customer: "cus_nobody" }, "No such customer: 'cus_nobody'"],
    [
      { ...oneLine(500), allowed_payment_method_types: ["bacs_debit" as const] },
      "setup_future_usage",
    ],
  ])("refuses what is asked for: %#", async (params, words) => {
    const { stripe } = await startStand();
    await expect(stripe.checkout.sessions.create(params)).rejects.toThrow(words);
  });
});

async function only(stripe: Stripe): Promise<Stripe.PaymentIntent> {
  const { data } = await stripe.paymentIntents.list();
  const [intent] = data;
  if (data.length !== 1 || !intent) throw new Error(`There are ${data.length} payments`);
  return intent;
}

function post(session: Stripe.Checkout.Session, typed: Record<string, string>) {
  return form(session.url ?? "", typed);
}

function form(url: string, typed: Record<string, string>): Promise<Response> {
  return fetch(url, { method: "POST", body: new URLSearchParams(typed), redirect: "manual" });
}
