import type Stripe from "stripe";
import { onTestFinished } from "vitest";
import { startStripe } from "../server";
import type { Endpoints } from "../world";
import { type Controls, controlsOf } from "./controls";
import { type Receiver, startReceiver } from "./receiver";
import { sdkOf, secretKey } from "./sdk";

/** A stand-in of a test's own, with who listens to it and the SDK that speaks to it. */
export interface Stand {
  stripe: Stripe;
  controls: Controls;
  receiver: Receiver;
  url: string;
  close(): Promise<void>;
}

export interface StandOptions {
  /** Where its state is kept over a restart; nowhere where it is not said. */
  file?: string | null;
  /** The moment (Unix seconds) that its clock stands at; `noon` where it is not said. */
  at?: number;
  /** Whom it tells instead of the receiver. */
  endpoints?: Endpoints;
}

/** Wednesday 2 September 2026, noon (UTC). */
export const noon = Date.UTC(2026, 8, 2, 12) / 1000;

/** Starts a stand-in whose clock stands until a control moves it, and ends it with the test. */
export async function startStand(options: StandOptions = {}): Promise<Stand> {
  const stand = await openStand(options);
  onTestFinished(stand.close);
  return stand;
}

/** The same for one history of many in a test, which closes it itself. */
export async function openStand({
  file = null,
  at = noon,
  endpoints,
}: StandOptions = {}): Promise<Stand> {
  let url = "";
  const receiver = await startReceiver(() => controlsOf(url).now());
  const running = await startStripe({
    file,
    secretKey,
    endpoints: endpoints ?? receiver.endpoints,
    stands: at,
  });
  url = running.url;
  return {
    stripe: sdkOf(url),
    controls: controlsOf(url),
    receiver,
    url,
    async close() {
      await running.close();
      receiver.close();
    },
  };
}
