import { z } from "zod";
import { checkOutside, isLoopback, oneLoginOf, outsideFields } from "./outside-settings";
import { checkStorage, s3Of, storageFields } from "./storage-settings";
import { checkStripe, stripeFields, stripeOf } from "./stripe-settings";

const port = z.coerce.number().int().min(1).max(65535);
const postgresUrl = z
  .string()
  .max(2000)
  .regex(/^postgres(ql)?:\/\//, "must begin with postgres://");
const list = z
  .string()
  .max(2000)
  .transform((text) =>
    text
      .split(",")
      .map((item) => item.trim())
      .filter(Boolean),
  );

const settingsSchema = z
  .object({
    LOCALGOV_MODE: z.enum(["demo", "live"]).default("demo"),
    HOST: z.string().max(255).default("127.0.0.1"),
    PORT: port.default(3000),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
    DATABASE_URL: postgresUrl,
    DATABASE_DIRECT_URL: postgresUrl.optional(),
    DATABASE_POOL: z.coerce.number().int().min(1).max(500).default(10),
    SECRET: z.string().min(32, "must have at least 32 characters").max(500),
    DEMO_PASSWORD: z.string().min(12).max(200).default("a-walk-in-the-park"),
    ...storageFields,
    SMTP_URL: z
      .url({ protocol: /^smtps?$/ })
      .max(1000)
      .optional(),
    MAIL_FROM: z.string().max(300).default("LocalGov One <no-reply@localgov.example>"),
    NOTIFY_API_KEY: z.string().min(73).max(300).optional(),
    NOTIFY_TEMPLATE_ID: z.uuid().optional(),
    TRUSTED_PROXIES: list.default([]),
    TILE_URL: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
    TILE_ATTRIBUTION: z.string().max(300).optional(),
    ...outsideFields,
    ...stripeFields,
    SECURITY_CONTACT: z
      .url({ protocol: /^(https|mailto)$/, error: "must begin with mailto: or https://" })
      .max(300)
      .optional(),
    METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").max(500).optional(),
    LOG_LEVEL: z
      .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])
      .default("info"),
  })
  .superRefine((value, context) => {
    const refuse = (name: string, message: string) =>
      context.addIssue({ code: "custom", path: [name], message });
    checkStorage(value, refuse);
    checkStripe(value, refuse);
    checkOutside(value, (path, message) => context.addIssue({ code: "custom", path, message }));
    if (value.NOTIFY_API_KEY && !value.NOTIFY_TEMPLATE_ID) {
      refuse("NOTIFY_TEMPLATE_ID", "must be set where NOTIFY_API_KEY is");
    }
    if (value.LOCALGOV_MODE === "demo") {
      if (!isLoopback(value.HOST)) refuse("HOST", "must be a loopback address in demo mode");
      return;
    }
    if (!value.PUBLIC_URL?.startsWith("https://")) {
      refuse("PUBLIC_URL", "must be an https:// address in live mode");
    }
    for (const name of ["DATABASE_URL", "DATABASE_DIRECT_URL"] as const) {
      if (leavesTlsOpen(value[name])) {
        refuse(
          name,
          "must say sslmode=verify-full or, on a network that is yours alone, sslmode=disable in live mode",
        );
      }
    }
    if (!value.SMTP_URL && !value.NOTIFY_API_KEY) {
      refuse(
        "SMTP_URL",
        "or NOTIFY_API_KEY must be set in live mode: the sandbox takes no real letter",
      );
    }
  });

/** To another machine pg speaks in the clear unless it is told: that is to be somebody's choice. */
function leavesTlsOpen(url: string | undefined): boolean {
  if (!url || !URL.canParse(url)) return false;
  const { hostname, searchParams } = new URL(url);
  return hostname !== "" && !isLoopback(hostname) && !searchParams.has("sslmode");
}

export type Settings = ReturnType<typeof readSettings>;

/**
 * The process's settings out of its environment; defaults are those of demo mode.
 * Throws a `SettingsError` whose message is one sentence naming each setting at fault.
 */
export function readSettings(environment: Record<string, string | undefined>) {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = settingsSchema.safeParse(present);
  if (!parsed.success) throw new SettingsError(parsed.error);
  const value = parsed.data;
  return {
    mode: value.LOCALGOV_MODE,
    host: value.HOST,
    port: value.PORT,
    /** Without a trailing slash: every link in a letter begins with it. */
    publicUrl: (value.PUBLIC_URL ?? `http://localhost:${value.PORT}`).replace(/\/+$/, ""),
    databaseUrl: value.DATABASE_URL,
    /** Past any pooler: for migrations, the worker and LISTEN. */
    databaseDirectUrl: value.DATABASE_DIRECT_URL ?? value.DATABASE_URL,
    databasePool: value.DATABASE_POOL,
    secret: value.SECRET,
    demoPassword: value.DEMO_PASSWORD,
    filesDir: value.FILES_DIR,
    /** The bucket that keeps files instead of the folder. */
    s3: s3Of(value),
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM,
    notify:
      value.NOTIFY_API_KEY && value.NOTIFY_TEMPLATE_ID
        ? { apiKey: value.NOTIFY_API_KEY, templateId: value.NOTIFY_TEMPLATE_ID }
        : undefined,
    trustedProxies: value.TRUSTED_PROXIES,
    tiles: value.TILE_URL
      ? { url: value.TILE_URL, attribution: value.TILE_ATTRIBUTION ?? "" }
      : undefined,
    /** Residents' sign-in with GOV.UK One Login; its button shows where this is set. */
    oneLogin: oneLoginOf(value),
    /** Where residents pay by card or Direct Debit; without it nothing can be paid online. */
    stripe: stripeOf(value),
    /** Councils whose officers sign in at their own directory. */
    staffProviders: value.STAFF_OIDC,
    /** Where weaknesses are told of; named in `/.well-known/security.txt`. */
    securityContact: value.SECURITY_CONTACT,
    /** What whoever collects the measures shows; without it there are none to collect. */
    metricsToken: value.METRICS_TOKEN,
    logLevel: value.LOG_LEVEL,
  };
}

let current: Settings | undefined;

/** This process's settings, read once at the first call: a process's entry makes it. */
export function settings(): Settings {
  current ??= readSettings(process.env);
  return current;
}

export class SettingsError extends Error {
  constructor(error: z.ZodError) {
    const faults = error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    super(`Check the settings and start again. ${faults.join("; ")}.`);
    this.name = "SettingsError";
  }
}
