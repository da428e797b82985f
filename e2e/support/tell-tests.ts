import type { RunningStack } from "./start-stack";

/**
 * Tells the tests of this process where the stack is: E2E_BASE_URL, E2E_MAILBOX_URL, E2E_STRIPE_URL
 * and E2E_STRIPE_KEY (of what stands in for Stripe), E2E_DATABASE_URL (the owner's), E2E_SECRET (the
 * deployment's) and E2E_DATA (the folder of all that is kept, logs among it).
 */
export function tellTests({ env, data }: RunningStack): void {
  Object.assign(process.env, {
    E2E_BASE_URL: env.PUBLIC_URL,
    E2E_MAILBOX_URL: `http://127.0.0.1:${env.MAILBOX_PORT}`,
    E2E_STRIPE_URL: env.STRIPE_API_URL,
    E2E_STRIPE_KEY: env.STRIPE_SECRET_KEY,
    E2E_DATABASE_URL: env.DATABASE_DIRECT_URL,
    E2E_DEMO_PASSWORD: env.DEMO_PASSWORD,
    E2E_METRICS_TOKEN: env.METRICS_TOKEN,
    E2E_SECRET: env.SECRET,
    E2E_DATA: data,
  });
}
