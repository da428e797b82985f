import type Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { chargeOf, council, oneLine, paid } from "../testing/money";
import { sdkOf } from "../testing/sdk";
import { startStand } from "../testing/stand";
import { parseForm } from "./form";

describe("a request", () => {
  it("needs the key", async () => {
    const { url } = await startStand();
    await expect(sdkOf(url, "sk_test_other").balance.retrieve()).rejects.toMatchObject({
      type: "StripeAuthenticationError",
    });
  });

  it("reaches the accounts that there are, those of the sandbox at once", async () => {
    const { stripe } = await startStand();
    await expect(
      stripe.balance.retrieve({}, { stripeContext: "acct_1Nobody" }),
    ).rejects.toMatchObject({ type: "StripePermissionError", code: "account_invalid" });
    const made = await stripe.accounts.create({ email: "finance@kent.example" });
    await stripe.balance.retrieve({}, { stripeContext: made.id });
    const updated = await stripe.accounts.update(made.id, { metadata: { council: "kent" } });
    expect(updated).toMatchObject({ metadata: { council: "kent" }, payouts_enabled: true });
    await stripe.balance.retrieve({}, council);
    const { data } = await stripe.accounts.list();
    expect(data.map(({ id }) => id)).toEqual([council.stripeContext, made.id]);
  });

  it("sees nothing of another account", async () => {
    const stand = await startStand();
    const charge = chargeOf(await paid(stand, 500, { context: council.stripeContext }));
    for (const other of [{}, { stripeContext: "acct_sandboxkent" }]) {
      await expect(stand.stripe.charges.retrieve(charge.id, {}, other)).rejects.toMatchObject({
        code: "resource_missing",
        statusCode: 404,
      });
    }
  });

  it("with a parameter that Stripe does not know is refused by its name", async () => {
    const { stripe } = await startStand();
    const params: object = { amount: 100, currency: "gbp", amonut: 1 };
    await expect(
      stripe.paymentIntents.create(params as Stripe.PaymentIntentCreateParams),
    ).rejects.toMatchObject({ code: "parameter_unknown", param: "amonut" });
    await expect(
      stripe.paymentIntents.create({ currency: "gbp" } as Stripe.PaymentIntentCreateParams),
    ).rejects.toMatchObject({ code: "parameter_missing", param: "amount" });
    await expect(stripe.invoices.list()).rejects.toThrow("Unrecognized request URL");
  });

  it("that is refused leaves nothing behind", async () => {
    const { stripe, controls } = await startStand();
    await expect(
      stripe.checkout.sessions.create({ ...oneLine(500), expand: ["payment_intent", "nothing"] }),
    ).rejects.toThrow("cannot be expanded (nothing)");
    expect((await stripe.checkout.sessions.list()).data).toEqual([]);
    await controls.settle();
    expect((await stripe.events.list()).data).toEqual([]);
  });

  it("from the pages of another site is not heard", async () => {
    const { url } = await startStand();
    const told = { method: "POST", body: "{}" };
    await expect(
      fetch(`${url}/sandbox/settle`, { ...told, headers: { Origin: "https://evil.example" } }),
    ).rejects.toThrow();
    await expect(fetch(`${url}/sandbox/settle`, told)).resolves.toMatchObject({ status: 200 });
  });
});

describe("a list", () => {
  it("goes newest first, page by page, both ways, and expands what it is asked to", async () => {
    const { stripe } = await startStand();
    const made: string[] = [];
    for (let n = 0; n < 7; n++) made.push((await stripe.customers.create({})).id);
    made.reverse();
    const ids = (page: { data: { id: string }[] }) => page.data.map(({ id }) => id);
    const first = await stripe.customers.list({ limit: 3 });
    expect([ids(first), first.has_more]).toEqual([made.slice(0, 3), true]);
    const last = await stripe.customers.list({ limit: 4, starting_after: made[2] });
    expect([ids(last), last.has_more]).toEqual([made.slice(3), false]);
    const back = await stripe.customers.list({ limit: 2, ending_before: made[3] });
    expect([ids(back), back.has_more]).toEqual([made.slice(1, 3), true]);
    const all = await stripe.customers.list({ limit: 2 }).autoPagingToArray({ limit: 100 });
    expect(all.map(({ id }) => id)).toEqual(made);
    await expect(stripe.customers.list({ limit: 101 })).rejects.toMatchObject({ param: "limit" });
    await expect(stripe.customers.list({ starting_after: "cus_no" })).rejects.toMatchObject({
      code: "resource_missing",
    });
  });

  it("keeps to the times that it was asked for", async () => {
    const { stripe, controls } = await startStand();
    const early = await stripe.customers.create({});
    await controls.advance(10);
    const late = await stripe.customers.create({});
    const found = async (created: Stripe.RangeQueryParam) =>
      (await stripe.customers.list({ created })).data.map(({ id }) => id);
    expect(await found({ gte: late.created })).toEqual([late.id]);
    expect(await found({ lt: late.created })).toEqual([early.id]);
    expect(await found({ gt: late.created })).toEqual([]);
  });
});

it("reads forms as the SDK writes them", () => {
  expect(parseForm("a[b][0][c]=1&a[b][1][c]=2&expand[]=x&expand[]=y&m[k]=v&e=")).toEqual({
    a: { b: [{ c: "1" }, { c: "2" }] },
    expand: ["x", "y"],
    m: { k: "v" },
    e: "",
  });
  expect(Object.keys(parseForm("__proto__[x]=1"))).toEqual(["__proto__"]);
  expect(() => parseForm("a[b=1")).toThrow("Invalid parameter name");
});

it("forgets metadata that is given no value", async () => {
  const { stripe } = await startStand();
  const { id } = await stripe.customers.create({ metadata: { a: "1", b: "2" } });
  const { metadata } = await stripe.customers.update(id, { metadata: { a: "", c: "3" } });
  expect(metadata).toEqual({ b: "2", c: "3" });
});
