import { describe, expect, it } from "vitest";
import { council, oneLine, paid } from "../testing/money";
import { noon, type Stand, startStand } from "../testing/stand";

const context = council.stripeContext;

describe("events", () => {
  it("of the platform and of the councils go to endpoints of their own, signed, as they stood", async () => {
    const stand = await startStand();
    await paid(stand, 500);
    await paid(stand, 500, { context });
    await stand.controls.settle();
    const { heard } = stand.receiver;
    expect(new Set(heard.map(({ endpoint, event }) => [endpoint, event.account].join()))).toEqual(
      new Set(["platform,", `connected,${context}`]),
    );
    const succeeded = heard.find(({ event }) => event.type === "payment_intent.succeeded");
    expect(succeeded?.event).toMatchObject({
      livemode: false,
      data: { object: { object: "payment_intent", status: "succeeded" } },
    });
    const { data } = await stand.stripe.events.list({ type: "payment_intent.*" });
    expect(data.map(({ type }) => type)).toEqual([
      "payment_intent.succeeded",
      "payment_intent.created",
    ]);
  });

  it("are sent again until they are taken, with longer and longer waits, for three days", async () => {
    const stand = await startStand();
    const { controls, receiver, stripe } = stand;
    receiver.answers(500);
    await stripe.customers.create({ email: "ann@payer.example" });
    await controls.settle();
    expect(receiver.heard).toHaveLength(1);
    await controls.advance(5);
    await controls.advance(60);
    expect(receiver.heard).toHaveLength(3);
    receiver.answers(200);
    await controls.advanceDays(1);
    expect(receiver.heard).toHaveLength(4);
    expect(new Set(receiver.heard.map(({ event }) => event.id)).size).toBe(1);

    receiver.answers(404);
    await stripe.customers.create({ email: "bob@payer.example" });
    await controls.advanceDays(10);
    expect(receiver.heard).toHaveLength(4 + 11);
  });
});

it("what happened is told before the next thing happens", async () => {
  const { stripe, controls, receiver } = await startStand();
  const expires_at = noon + 3_600;
  await stripe.checkout.sessions.create({ ...oneLine(500), expires_at });
  await stripe.checkout.sessions.create({ ...oneLine(500), expires_at });
  const open: number[] = [];
  receiver.watch(async () => {
    open.push((await stripe.checkout.sessions.list({ status: "open" })).data.length);
  });
  await controls.advance(3_600);
  expect(open).toEqual([1, 0]);
});

describe("told to", () => {
  it("lose events, it never sends them, but still lists them", async () => {
    const stand = await startStand();
    await stand.controls.tell("webhooks", { does: "lose", times: 2 });
    expect(await types(stand)).toEqual(["payment_intent.succeeded", "checkout.session.completed"]);
    expect((await stand.stripe.events.list()).data).toHaveLength(4);
  });

  it("repeat an event, it sends it again", async () => {
    const stand = await startStand();
    await stand.controls.tell("webhooks", { does: "repeat", of: "charge.succeeded", by: 2 });
    const all = await types(stand);
    expect(all.filter((type) => type === "charge.succeeded")).toHaveLength(3);
    expect(all).toHaveLength(6);
  });

  it("delay an event, it sends it that much later", async () => {
    const stand = await startStand();
    await stand.controls.tell("webhooks", {
      does: "delay",
      of: "checkout.session.completed",
      by: 3_600,
    });
    expect(await types(stand)).not.toContain("checkout.session.completed");
    await stand.controls.advance(3_599);
    expect(stand.receiver.types()).not.toContain("checkout.session.completed");
    await stand.controls.advance(1);
    expect(stand.receiver.types()).toContain("checkout.session.completed");
  });

  it("reorder, it lets the next event overtake", async () => {
    const stand = await startStand();
    await stand.controls.tell("webhooks", { does: "reorder", of: "charge.succeeded" });
    expect(await types(stand)).toEqual([
      "payment_intent.created",
      "payment_intent.succeeded",
      "charge.succeeded",
      "checkout.session.completed",
    ]);
  });

  it("do so no more, it does as it should", async () => {
    const stand = await startStand();
    await stand.controls.tell("webhooks", { does: "lose", times: 100 });
    await stand.controls.tell("no-faults");
    expect(await types(stand)).toHaveLength(4);
  });
});

async function types(stand: Stand): Promise<string[]> {
  const session = await stand.stripe.checkout.sessions.create(oneLine(500));
  await stand.controls.pay(session.id);
  await stand.controls.settle();
  return stand.receiver.types();
}
