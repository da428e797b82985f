import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { council, oneLine, paid } from "../testing/money";
import { startStand } from "../testing/stand";

const key = "attempt-1";

describe("a key", () => {
  it("gives the same answer to the same request, for one account", async () => {
    const { stripe } = await startStand();
    const first = await stripe.checkout.sessions.create(oneLine(500), { idempotencyKey: key });
    const again = await stripe.checkout.sessions.create(oneLine(500), { idempotencyKey: key });
    expect(again).toEqual(first);
    expect(again.lastResponse.headers["idempotent-replayed"]).toBe("true");
    const other = await stripe.checkout.sessions.create(oneLine(500), {
      ...council,
      idempotencyKey: key,
    });
    expect(other.id).not.toBe(first.id);
  });

  it("is refused with another request", async () => {
    const { stripe } = await startStand();
    await stripe.checkout.sessions.create(oneLine(500), { idempotencyKey: key });
    await expect(
      stripe.checkout.sessions.create(oneLine(501), { idempotencyKey: key }),
    ).rejects.toMatchObject({ type: "StripeIdempotencyError" });
    await expect(stripe.customers.create({}, { idempotencyKey: key })).rejects.toMatchObject({
      type: "StripeIdempotencyError",
    });
  });

  it("is forgotten after 24 hours", async () => {
    const { stripe, controls } = await startStand();
    const make = async () => (await stripe.customers.create({}, { idempotencyKey: key })).id;
    const first = await make();
    await controls.advance(24 * 3_600 - 1);
    expect(await make()).toBe(first);
    await controls.advance(1);
    expect(await make()).not.toBe(first);
  });

  it("is not used up by a request that could not be read", async () => {
    const { stripe } = await startStand();
    const options = { idempotencyKey: key };
    await expect(
      stripe.checkout.sessions.create({ ...oneLine(500), customer: "cus_no" }, options),
    ).rejects.toThrow();
    await expect(stripe.checkout.sessions.create(oneLine(500), options)).resolves.toBeDefined();
  });

  it("does the work once, whatever came in between", async () => {
    const stand = await startStand();
    const { stripe, controls } = stand;
    const faults = fc.constantFrom("fail-after", "hang", "cut");
    const given = fc.array(fc.record({ does: faults, again: fc.integer({ min: 1, max: 3 }) }), {
      maxLength: 4,
    });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(given, async (tries) => {
        const { id } = await paid(stand, 10_000);
        const refund = async () =>
          stripe.refunds.create(
            { payment_intent: id, amount: 1_000 },
            { idempotencyKey: `refund-${round}`, timeout: 150 },
          );
        round += 1;
        for (const { does, again } of tries) {
          await controls.tell("no-faults");
          await controls.tell("fault", { does, of: "POST /v1/refunds", times: 1 });
          for (let n = 0; n < again; n++) await refund().catch(() => undefined);
        }
        await controls.tell("no-faults");
        await refund().catch(() => undefined);
        const { data } = await stripe.refunds.list({ payment_intent: id });
        expect(data).toHaveLength(1);
      }),
      { numRuns: 15 },
    );
  });
});

describe("told to", () => {
  it("fail, it does nothing, says 500, and says it again under the key", async () => {
    const { stripe, controls } = await startStand();
    await controls.tell("fault", { does: "fail", of: "POST /v1/customers" });
    const make = (idempotencyKey: string) => stripe.customers.create({}, { idempotencyKey });
    await expect(make(key)).rejects.toMatchObject({ type: "StripeAPIError", statusCode: 500 });
    await expect(make(key)).rejects.toMatchObject({ type: "StripeAPIError", statusCode: 500 });
    expect((await stripe.customers.list()).data).toEqual([]);
    await make("attempt-2");
  });

  it("fail after the work, it says 500 for ever, and the work is there to be found", async () => {
    const { stripe, controls } = await startStand();
    await controls.tell("fault", { does: "fail-after", of: "POST /v1/customers" });
    const make = () =>
      stripe.customers.create({ metadata: { attempt: "a-1" } }, { idempotencyKey: key });
    await expect(make()).rejects.toMatchObject({ statusCode: 500 });
    await expect(make()).rejects.toMatchObject({ statusCode: 500 });
    const { data } = await stripe.customers.list();
    expect(data.map(({ metadata }) => metadata)).toEqual([{ attempt: "a-1" }]);
  });

  it("hang, it does the work and never answers; the same key finds the answer", async () => {
    const { stripe, controls } = await startStand();
    await controls.tell("fault", { does: "hang", of: "POST /v1/customers" });
    const options = { idempotencyKey: key, timeout: 200 };
    await expect(stripe.customers.create({}, options)).rejects.toMatchObject({
      type: "StripeConnectionError",
    });
    const { id } = await stripe.customers.create({}, options);
    expect((await stripe.customers.list()).data.map((one) => one.id)).toEqual([id]);
  });
});
