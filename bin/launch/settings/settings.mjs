import { createHmac } from "node:crypto";
import { join } from "node:path";
import { Refusal } from "../refusal.mjs";

/** Shown at the start of a demo, which only this machine can reach. */
export const demoPassword = "a-walk-in-the-park";

/**
 * @typedef {Record<string, string | undefined>} Env
 */

/**
 * Which of the two ways of running was asked for.
 * @param {Env} env
 * @returns {"demo" | "live"}
 */
export function modeFrom(env) {
  const mode = env.LOCALGOV_MODE ?? "demo";
  if (mode === "demo" || mode === "live") return mode;
  throw new Refusal(`LOCALGOV_MODE is "${mode}": set it to demo or live.`);
}

/**
 * The operator's own database, or null where the embedded one is to serve.
 * @param {Env} env
 * @returns {{ DATABASE_URL: string, DATABASE_DIRECT_URL: string } | null}
 * @throws {Refusal} where an address is none
 */
export function ownDatabase(env) {
  if (!env.DATABASE_URL) {
    if (modeFrom(env) === "demo") return null;
    throw new Refusal(
      "DATABASE_URL is not set: in live mode set it to your PostgreSQL, like postgres://user:password@host:5432/localgov.",
    );
  }
  const urls = {
    DATABASE_URL: env.DATABASE_URL,
    DATABASE_DIRECT_URL: env.DATABASE_DIRECT_URL ?? env.DATABASE_URL,
  };
  for (const [name, address] of Object.entries(urls)) refuseNoAddress(name, address);
  return urls;
}

/** Any address will do for those who only read the settings: the embedded database has none until it runs. */
export const noDatabaseYet = {
  DATABASE_URL: "postgres://127.0.0.1",
  DATABASE_DIRECT_URL: "postgres://127.0.0.1",
};

/**
 * Whether letters go to the sandbox's mailbox: in a demo, unless a real way out is set.
 * @param {Env} env
 */
export function usesMailbox(env) {
  return modeFrom(env) === "demo" && !env.SMTP_URL && !env.NOTIFY_API_KEY;
}

/**
 * Whether payments go to the sandbox: in a demo, unless a key of Stripe's own is set.
 * @param {Env} env
 */
export function usesStripeSandbox(env) {
  return modeFrom(env) === "demo" && !env.STRIPE_SECRET_KEY;
}

/**
 * The environment of the web server, the worker and everything else that a start runs. What the
 * operator set stands; in a demo the rest is filled in, in live mode only what is no secret.
 * @param {object} given
 * @param {Env} given.env the operator's
 * @param {import("./secrets.mjs").Secrets | null} given.secrets of a demo
 * @param {import("./ports.mjs").Ports} given.ports
 * @param {{ DATABASE_URL: string, DATABASE_DIRECT_URL: string }} given.database
 * @param {string} given.data the folder for what is kept
 * @param {boolean} [given.dev]
 * @returns {NodeJS.ProcessEnv}
 */
export function settingsFor({ env, secrets, ports, database, data, dev = false }) {
  const mode = modeFrom(env);
  const publicUrl =
    env.PUBLIC_URL ?? (mode === "demo" ? `http://localhost:${ports.web}` : undefined);
  const secret = env.SECRET ?? secrets?.secret;
  const demoOnly = mode === "demo" && {
    HOST: env.HOST ?? "127.0.0.1",
    DEMO_PASSWORD: env.DEMO_PASSWORD ?? demoPassword,
  };
  const mailbox = usesMailbox(env)
    ? {
        SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
        MAILBOX_PORT: String(ports.mailbox),
        MAILBOX_SMTP_PORT: String(ports.smtp),
        MAILBOX_DIR: env.MAILBOX_DIR ?? join(data, "mailbox"),
      }
    : { MAILBOX_PORT: undefined, MAILBOX_SMTP_PORT: undefined };
  const stripe =
    secrets && usesStripeSandbox(env)
      ? stripeSandbox({ env, secret: secrets.secret, port: ports.stripe, publicUrl, data })
      : { STRIPE_SANDBOX_PORT: undefined };
  return withoutUnset({
    ...env,
    ...demoOnly,
    ...mailbox,
    ...stripe,
    ...database,
    ...buildSettings(env, secrets),
    LOCALGOV_MODE: mode,
    NODE_ENV: dev ? "development" : "production",
    PORT: String(ports.web),
    PUBLIC_URL: publicUrl,
    NEXTAUTH_URL: publicUrl,
    SECRET: secret,
    NEXTAUTH_SECRET: secret,
    FILES_DIR: env.FILES_DIR ?? join(data, "files"),
  });
}

/**
 * What the stand-in for Stripe, and those who speak to it, have to agree on.
 * @param {object} given
 * @param {Env} given.env
 * @param {string} given.secret what its key and secrets are made of
 * @param {number} given.port
 * @param {string | undefined} given.publicUrl whom it tells of what happens
 * @param {string} given.data
 * @returns {Env}
 */
function stripeSandbox({ env, secret, port, publicUrl, data }) {
  /** @param {string} purpose */
  const made = (purpose) => createHmac("sha256", secret).update(purpose).digest("hex");
  return {
    STRIPE_API_URL: `http://127.0.0.1:${port}`,
    STRIPE_SECRET_KEY: `sk_test_${made("stripe key")}`,
    STRIPE_WEBHOOK_SECRET_PLATFORM: `whsec_${made("stripe webhook platform")}`,
    STRIPE_WEBHOOK_SECRET_CONNECTED: `whsec_${made("stripe webhook connected")}`,
    STRIPE_SANDBOX_PORT: String(port),
    STRIPE_SANDBOX_FILE: env.STRIPE_SANDBOX_FILE ?? join(data, "stripe", "state.jsonl"),
    STRIPE_SANDBOX_TELLS: publicUrl,
  };
}

/**
 * The same for the web server, which owns nothing: it listens past the pooler as the role that serves
 * requests, and never learns the password of the one that owns the tables.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function webSettings(env) {
  const { DATABASE_URL, DATABASE_DIRECT_URL } = env;
  if (!DATABASE_URL || !DATABASE_DIRECT_URL) return env;
  const { username, password } = new URL(DATABASE_URL);
  const direct = Object.assign(new URL(DATABASE_DIRECT_URL), { username, password });
  return { ...env, DATABASE_DIRECT_URL: direct.href };
}

/**
 * What building and serving have to agree on.
 * @param {Env} env
 * @param {import("./secrets.mjs").Secrets | null} secrets
 * @returns {NodeJS.ProcessEnv}
 */
export function buildSettings(env, secrets) {
  return withoutUnset({
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
      env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? secrets?.actionsKey,
  });
}

/**
 * @param {Env} env
 * @returns {NodeJS.ProcessEnv}
 */
function withoutUnset(env) {
  const set = Object.entries(env).filter(([, value]) => value !== undefined);
  return { NODE_ENV: "production", ...Object.fromEntries(set) };
}

/**
 * @param {string} name
 * @param {string} address
 */
function refuseNoAddress(name, address) {
  const protocol = URL.canParse(address) ? new URL(address).protocol : "";
  if (protocol === "postgres:" || protocol === "postgresql:") return;
  throw new Refusal(
    `${name} is not the address of a PostgreSQL: set it like postgres://user:password@host:5432/localgov.`,
  );
}
