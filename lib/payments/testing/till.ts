import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type Stripe from "stripe";
import { afterAll, beforeAll, vi } from "vitest";
import { takeEvent } from "@/lib/payments";
import { type RunningStripe, startStripe } from "@/sandbox/stripe/server";
import { type Controls, controlsOf, noon, sdkOf } from "@/sandbox/stripe/testing";

const secretKey = "sk_test_of_a_till";
const secrets = { platform: "whsec_of_platform", connected: "whsec_of_connected" };

/** What stands in for Stripe, for one test file, with an ear that takes its events as ours does. */
export interface Till {
  controls: () => Controls;
  /** The stand-in's time, which is ours in these tests. */
  now: () => Promise<Date>;
  url: () => string;
  /** What an account has in all, in pence. */
  held: (account: string) => Promise<bigint>;
  /** The checkouts that somebody could pay at an account, whether we have heard of them or not. */
  openSessions: (account: string) => Promise<Stripe.Checkout.Session[]>;
  /** Pays nothing out to an account's bank any more. */
  holdPayouts: (account: string) => Promise<void>;
  /** What each event was answered with. */
  heard: { type: string; answer: string }[];
}

/** Starts it before the tests and ends it after them. Call it once, below `testDatabase()`. */
export function testTill(): Till {
  let stripe: RunningStripe | undefined;
  let ear: Server | undefined;
  const heard: Till["heard"] = [];
  const url = () => stripe?.url ?? "";
  const sdk = () => sdkOf(url(), secretKey);
  const controls = () => controlsOf(url());
  const now = async () => new Date((await controls().now()) * 1000);

  beforeAll(async () => {
    ear = createServer(async (request, response) => {
      const endpoint = request.url === "/connected" ? "connected" : "platform";
      const body = await bodyOf(request);
      const signature = String(request.headers["stripe-signature"]);
      const answer = await takeEvent({ endpoint, body, signature }, { now: await now() });
      heard.push({ type: JSON.parse(body).type, answer });
      response.writeHead(answer === "taken" ? 200 : 400).end();
    });
    ear.listen(0, "127.0.0.1");
    await once(ear, "listening");
    const address = ear.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const at = (name: keyof typeof secrets) => ({
      url: `http://127.0.0.1:${port}/${name}`,
      secret: secrets[name],
    });
    const endpoints = { platform: at("platform"), connected: at("connected") };
    stripe = await startStripe({ secretKey, endpoints, stands: noon });
    vi.stubEnv("STRIPE_SECRET_KEY", secretKey);
    vi.stubEnv("STRIPE_API_URL", stripe.url);
    vi.stubEnv("STRIPE_WEBHOOK_SECRET_PLATFORM", secrets.platform);
    vi.stubEnv("STRIPE_WEBHOOK_SECRET_CONNECTED", secrets.connected);
  });

  afterAll(async () => {
    await stripe?.close();
    ear?.close();
    ear?.closeAllConnections();
  });

  return {
    ...{ controls, now, url, heard },
    async openSessions(account) {
      for (;;) {
        const asked = sdk().checkout.sessions.list(
          { status: "open", limit: 100 },
          { stripeContext: account },
        );
        // Faults that were meant for us may meet the test: they come so often, and then no more.
        const answer = await asked.catch(() => null);
        if (answer) return answer.data;
      }
    },
    async holdPayouts(account) {
      const manual = { payments: { payouts: { schedule: { interval: "manual" as const } } } };
      await sdk().balanceSettings.update(manual, { stripeContext: account });
    },
    async held(account) {
      const balance = await sdk().balance.retrieve({}, { stripeContext: account });
      const all = [...balance.available, ...balance.pending];
      return all.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
