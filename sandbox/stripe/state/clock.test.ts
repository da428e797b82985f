import { afterEach, expect, it } from "vitest";
import { type RunningStripe, startStripe } from "../server";
import { controlsOf } from "../testing/controls";
import { oneLine } from "../testing/money";
import { sdkOf, secretKey } from "../testing/sdk";

let running: RunningStripe | undefined;
afterEach(() => running?.close());

const nowHere = () => Math.floor(Date.now() / 1000);
const hour = 3_600;

it("goes as ours does, and as much ahead as it was moved on", async () => {
  running = await startStripe({ secretKey });
  const controls = controlsOf(running.url);
  expect(Math.abs((await controls.now()) - nowHere())).toBeLessThan(5);
  await controls.advanceDays(30);
  const ahead = (await controls.now()) - nowHere();
  expect(Math.abs(ahead - 30 * 24 * hour)).toBeLessThan(5);
  await expect(controls.tell("clock", { to: nowHere() })).rejects.toThrow("forward only");
});

it("takes the moment at which a session is to end from those who do not know that it was moved", async () => {
  running = await startStripe({ secretKey });
  await controlsOf(running.url).advanceDays(30);
  const stripe = sdkOf(running.url);
  const session = await stripe.checkout.sessions.create({
    ...oneLine(500),
    expires_at: nowHere() + hour,
  });
  expect(Math.abs(session.expires_at - (session.created + hour))).toBeLessThan(5);
  await expect(
    stripe.checkout.sessions.create({ ...oneLine(500), expires_at: nowHere() + 60 }),
  ).rejects.toThrow("between 30 minutes and 24 hours");
});
