import Stripe from "stripe";
import { onTestFinished } from "vitest";
import { startStripe } from "../server";
import { type Controls, controlsOf } from "./controls";
import { type Receiver, startReceiver } from "./receiver";

/** A stand-in of a test's own, with who listens to it and the SDK that speaks to it. */
export interface Stand {
  stripe: Stripe;
  controls: Controls;
  receiver: Receiver;
  url: string;
}

const secretKey = "sk_test_sandbox";

/** Wednesday 2 September 2026, noon. */
export const noon = Date.UTC(2026, 8, 2, 12) / 1000;

/** Starts a stand-in whose clock stands, and ends it with the test. */
export async function startStand({ file = null as string | null } = {}): Promise<Stand> {
  let url = "";
  const receiver = await startReceiver(() => controlsOf(url).now());
  const running = await startStripe({
    file,
    secretKey,
    endpoints: receiver.endpoints,
    stands: noon,
  });
  url = running.url;
  onTestFinished(async () => {
    await running.close();
    receiver.close();
  });
  return { stripe: sdkOf(url), controls: controlsOf(url), receiver, url };
}

/** The SDK as the platform uses it, speaking to a stand-in. Tries once, so that tests see what happened. */
export function sdkOf(url: string, key = secretKey): Stripe {
  const { hostname, port } = new URL(url);
  return new Stripe(key, {
    host: hostname,
    port,
    protocol: "http",
    maxNetworkRetries: 0,
    telemetry: false,
    timeout: 2_000,
  });
}
