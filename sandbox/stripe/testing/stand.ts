import type Stripe from "stripe";
import { onTestFinished } from "vitest";
import { startStripe } from "../server";
import { type Controls, controlsOf } from "./controls";
import { type Receiver, startReceiver } from "./receiver";
import { sdkOf, secretKey } from "./sdk";

/** A stand-in of a test's own, with who listens to it and the SDK that speaks to it. */
export interface Stand {
  stripe: Stripe;
  controls: Controls;
  receiver: Receiver;
  url: string;
}

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
