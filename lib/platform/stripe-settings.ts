import { z } from "zod";
import { isLoopback } from "./outside-settings";

/** How the platform speaks to Stripe. */
export interface StripeSettings {
  secretKey: string;
  /** Where the API is, other than at Stripe: the sandbox of a demo. */
  apiUrl: string | undefined;
  /** What each of the two endpoints knows Stripe's events by. */
  webhookSecrets: { platform: string; connected: string };
}

const webhookSecret = z
  .string()
  .regex(/^whsec_\S{8,}$/, "must begin with whsec_")
  .max(300)
  .optional();

/** The settings of payments, as the environment has them. */
export const stripeFields = {
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_\S{8,}$/, "must be a secret key of Stripe's")
    .max(300)
    .optional(),
  STRIPE_API_URL: z
    .url({ protocol: /^http$/ })
    .max(500)
    .optional(),
  STRIPE_WEBHOOK_SECRET_PLATFORM: webhookSecret,
  STRIPE_WEBHOOK_SECRET_CONNECTED: webhookSecret,
};

type Fields = z.infer<z.ZodObject<typeof stripeFields>>;

const together = [
  "STRIPE_SECRET_KEY",
  "STRIPE_WEBHOOK_SECRET_PLATFORM",
  "STRIPE_WEBHOOK_SECRET_CONNECTED",
] as const;

/**
 * Refuses what is half set, and what would mix real money with play: a test key or the sandbox in
 * live mode, a live key in a demo.
 */
export function checkStripe(
  value: Fields & { LOCALGOV_MODE: "demo" | "live" },
  refuse: (name: string, message: string) => void,
): void {
  const set = together.find((name) => value[name] !== undefined);
  for (const name of set ? together : []) {
    if (value[name] === undefined) refuse(name, `must be set where ${set} is`);
  }
  const { STRIPE_SECRET_KEY: key, STRIPE_API_URL: apiUrl } = value;
  const isLive = value.LOCALGOV_MODE === "live";
  if (key?.includes("_test_") && isLive) {
    refuse("STRIPE_SECRET_KEY", "must be a live key in live mode: a test key takes no money");
  }
  if (key?.includes("_live_") && !isLive) {
    refuse("STRIPE_SECRET_KEY", "must be a test key in a demo: a live key takes real money");
  }
  if (!apiUrl) return;
  if (isLive) refuse("STRIPE_API_URL", "is for the sandbox, which live mode refuses");
  else if (!isLoopback(new URL(apiUrl).hostname)) {
    refuse("STRIPE_API_URL", "must be a loopback address: the sandbox serves this machine only");
  }
}

/** Stripe, where it is set; without it nothing can be paid. */
export function stripeOf(value: Fields): StripeSettings | undefined {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_API_URL: apiUrl } = value;
  const { STRIPE_WEBHOOK_SECRET_PLATFORM: platform } = value;
  const { STRIPE_WEBHOOK_SECRET_CONNECTED: connected } = value;
  if (!secretKey || !platform || !connected) return undefined;
  return { secretKey, apiUrl, webhookSecrets: { platform, connected } };
}
