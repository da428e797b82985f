import { z } from "zod";
import { type RunningStripe, startStripe } from "./server";
import { DamagedJournal } from "./state/journal";

// Process: what stands in for Stripe in a demo, on this machine only. It stands at the far end of a
// wire: the platform knows no more of it than an address, a key and two secrets.

const secret = (prefix: string) => z.string().startsWith(prefix).max(300);
const settingsSchema = z.object({
  LOCALGOV_MODE: z
    .literal(
      "demo",
      "the sandbox is for demos: set STRIPE_SECRET_KEY to take payments in live mode",
    )
    .default("demo"),
  STRIPE_SANDBOX_PORT: z.coerce.number().int().min(1).max(65535).default(3004),
  /** What it knows is kept here over a restart. */
  STRIPE_SANDBOX_FILE: z.string().min(1).max(1000).default(".data/stripe/state.jsonl"),
  STRIPE_SECRET_KEY: secret("sk_test_"),
  STRIPE_WEBHOOK_SECRET_PLATFORM: secret("whsec_"),
  STRIPE_WEBHOOK_SECRET_CONNECTED: secret("whsec_"),
  /** The web server that is told of what happens. */
  STRIPE_SANDBOX_TELLS: z.url({ protocol: /^https?$/ }).max(500),
});

const stripe = await open();
for (const event of ["SIGTERM", "SIGINT", "disconnect"]) process.once(event, close);
process.send?.({ ready: true });

async function open(): Promise<RunningStripe> {
  const parsed = settingsSchema.safeParse(process.env);
  if (!parsed.success) return refuse(sentenceOf(parsed.error));
  const settings = parsed.data;
  const endpoint = (name: string, secret: string) => ({
    url: `${settings.STRIPE_SANDBOX_TELLS}/api/stripe/webhook/${name}`,
    secret,
  });
  try {
    return await startStripe({
      port: settings.STRIPE_SANDBOX_PORT,
      file: settings.STRIPE_SANDBOX_FILE,
      secretKey: settings.STRIPE_SECRET_KEY,
      endpoints: {
        platform: endpoint("platform", settings.STRIPE_WEBHOOK_SECRET_PLATFORM),
        connected: endpoint("connected", settings.STRIPE_WEBHOOK_SECRET_CONNECTED),
      },
    });
  } catch (error) {
    return refuse(reasonOf(error, settings.STRIPE_SANDBOX_PORT));
  }
}

async function close(): Promise<void> {
  await stripe.close();
  process.exit(0);
}

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function sentenceOf(error: z.ZodError): string {
  const faults = error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  return `The stand-in for Stripe did not start. ${faults.join("; ")}.`;
}

function reasonOf(error: unknown, port: number): string {
  if (error instanceof DamagedJournal) return `${error.message}.`;
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    return `Port ${port} is in use by another program: stop it, or set STRIPE_SANDBOX_PORT to another port.`;
  }
  const why = error instanceof Error ? `: ${error.message}` : "";
  return `The stand-in for Stripe did not start${why}.`;
}
