import { NextRequest } from "next/server";
import Stripe from "stripe";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { testTill } from "@/lib/payments/testing";
import { testDatabase } from "@/lib/platform/testing";
import { beginRequest } from "@/lib/web/testing/request";
import { POST as connected } from "./connected/route";
import { POST as platform } from "./platform/route";

vi.mock("next/headers", async () => (await import("@/lib/web/testing/request")).nextHeaders);

const database = testDatabase();
testTill();
const context = { params: Promise.resolve({}) };
const secrets = { platform: "whsec_of_platform", connected: "whsec_of_connected" };
const routes = { platform, connected };
let events = 0;

beforeEach(() => beginRequest());

describe.each(["platform", "connected"] as const)("the endpoint %s", (endpoint) => {
  it("takes an event once, together with its job", async () => {
    const event = eventAt(endpoint);
    expect(await send(endpoint, event)).toBe(200);
    const other = await Promise.all([send(endpoint, event), send(endpoint, event)]);
    expect(other).toEqual([200, 200]);
    expect(await kept(event.id)).toEqual({ events: 1, jobs: 1 });
  });

  it("refuses what is not signed with its own secret, or was signed long ago", async () => {
    const event = eventAt(endpoint);
    const foreign = endpoint === "platform" ? secrets.connected : secrets.platform;
    expect(await send(endpoint, event, { secret: foreign })).toBe(400);
    expect(await send(endpoint, event, { secondsAgo: 301 })).toBe(400);
    expect(await send(endpoint, event, { signature: "" })).toBe(400);
    expect(await send(endpoint, event, { spoil: (body) => body.replace("ch_1", "ch_2") })).toBe(
      400,
    );
    expect(await kept(event.id)).toEqual({ events: 0, jobs: 0 });
  });

  it("passes over an event of the other mode", async () => {
    const event = { ...eventAt(endpoint), livemode: true };
    expect(await send(endpoint, event)).toBe(200);
    expect(await kept(event.id)).toEqual({ events: 0, jobs: 0 });
  });

  it("refuses an event of the other endpoint's accounts", async () => {
    const event = eventAt(endpoint === "platform" ? "connected" : "platform");
    expect(await send(endpoint, event)).toBe(400);
  });
});

function eventAt(endpoint: keyof typeof routes) {
  return {
    ...{ id: `evt_${events++}`, object: "event", type: "charge.updated", livemode: false },
    ...(endpoint === "connected" && { account: "acct_sandboxa" }),
    data: { object: { id: "ch_1", object: "charge" } },
  };
}

async function send(
  endpoint: keyof typeof routes,
  event: object,
  {
    secret = secrets[endpoint],
    secondsAgo = 0,
    signature,
    spoil = (body: string) => body,
  }: {
    secret?: string;
    secondsAgo?: number;
    signature?: string;
    spoil?: (body: string) => string;
  } = {},
): Promise<number> {
  const payload = JSON.stringify(event);
  const timestamp = Math.floor(Date.now() / 1000) - secondsAgo;
  const signed = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
  const request = new NextRequest(`http://localhost:3000/api/stripe/webhook/${endpoint}`, {
    method: "POST",
    body: spoil(payload),
    headers: { "stripe-signature": signature ?? signed },
  });
  return (await routes[endpoint](request, context)).status;
}

async function kept(id: string): Promise<{ events: number; jobs: number }> {
  const { rows } = await database.query(
    `SELECT (SELECT count(*)::integer FROM provider_events WHERE id = $1) AS events,
       (SELECT count(*)::integer FROM graphile_worker._private_jobs
        WHERE payload->'payload'->>'event' = $1) AS jobs`,
    [id],
  );
  return rows[0];
}
