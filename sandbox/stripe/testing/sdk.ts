import Stripe from "stripe";

export const secretKey = "sk_test_sandbox";

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
