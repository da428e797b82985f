import { describe, expect, it } from "vitest";
import { freshSecrets } from "./secrets.mjs";
import {
  modeFrom,
  ownDatabase,
  settingsFor,
  usesMailbox,
  usesStripeSandbox,
  webSettings,
} from "./settings.mjs";

const ports = { web: 3000, mailbox: 3001, smtp: 3002, database: 3003, stripe: 3004 };
const database = { DATABASE_URL: "postgres://web@h/d", DATABASE_DIRECT_URL: "postgres://own@h/d" };
const secrets = freshSecrets();
const settings = (env: Record<string, string>, of = secrets) =>
  settingsFor({ env, secrets: of, ports, database, data: "/project/.data" });

describe("a demo", () => {
  it("needs no setting at all", () => {
    expect(settings({})).toMatchObject({
      LOCALGOV_MODE: "demo",
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PUBLIC_URL: "http://localhost:3000",
      NEXTAUTH_URL: "http://localhost:3000",
      SECRET: secrets.secret,
      SMTP_URL: "smtp://127.0.0.1:3002",
      MAILBOX_PORT: "3001",
      FILES_DIR: "/project/.data/files",
      ...database,
    });
  });

  it("lets what the operator set stand", () => {
    const set = { PUBLIC_URL: "http://lan:3000", SECRET: "s".repeat(32), FILES_DIR: "/files" };
    expect(settings(set)).toMatchObject(set);
  });

  it("pays at the sandbox, under a key and secrets of its own that stay the same", () => {
    const env = settings({});
    expect(env).toMatchObject({
      STRIPE_API_URL: "http://127.0.0.1:3004",
      STRIPE_SANDBOX_PORT: "3004",
      STRIPE_SANDBOX_FILE: "/project/.data/stripe/state.jsonl",
      STRIPE_SANDBOX_TELLS: "http://localhost:3000",
      STRIPE_SECRET_KEY: expect.stringMatching(/^sk_test_[0-9a-f]{64}$/),
    });
    expect(settings({})).toEqual(env);
    const names = ["STRIPE_WEBHOOK_SECRET_PLATFORM", "STRIPE_WEBHOOK_SECRET_CONNECTED"];
    expect(new Set([...names.map((name) => env[name]), secrets.secret]).size).toBe(3);
    expect(settings({}, freshSecrets()).STRIPE_SECRET_KEY).not.toBe(env.STRIPE_SECRET_KEY);
  });

  it("has no sandbox for payments where they go to Stripe", () => {
    const out = settings({ STRIPE_SECRET_KEY: "sk_test_12345678", STRIPE_SANDBOX_PORT: "99" });
    expect(out).toMatchObject({ STRIPE_SECRET_KEY: "sk_test_12345678" });
    expect(out).not.toHaveProperty("STRIPE_SANDBOX_PORT");
    expect(out).not.toHaveProperty("STRIPE_API_URL");
    expect(usesStripeSandbox({ LOCALGOV_MODE: "live" })).toBe(false);
  });

  it("has no mailbox where letters go out", () => {
    const out = settings({ SMTP_URL: "smtp://relay", MAILBOX_PORT: "99" });
    expect(out).toMatchObject({ SMTP_URL: "smtp://relay" });
    expect(out).not.toHaveProperty("MAILBOX_PORT");
    expect(usesMailbox({ NOTIFY_API_KEY: "key" })).toBe(false);
  });
});

describe("live mode", () => {
  const live = { LOCALGOV_MODE: "live" };

  it("makes up no secret, no address and no sandbox", () => {
    const env = settingsFor({ env: live, secrets: null, ports, database, data: "/d" });
    for (const name of [
      "SECRET",
      "PUBLIC_URL",
      "SMTP_URL",
      "MAILBOX_PORT",
      "STRIPE_SECRET_KEY",
      "STRIPE_API_URL",
      "STRIPE_SANDBOX_PORT",
      "DEMO_PASSWORD",
      "HOST",
    ]) {
      expect(env).not.toHaveProperty(name);
    }
  });

  it("refuses to start without a database of the operator's", () => {
    expect(() => ownDatabase(live)).toThrow("DATABASE_URL is not set");
  });
});

it("uses one address for both where only one is set", () => {
  const address = "postgres://u:p@host/db";
  expect(ownDatabase({ DATABASE_URL: address })).toEqual({
    DATABASE_URL: address,
    DATABASE_DIRECT_URL: address,
  });
});

it("keeps the password of the tables' owner from the web server, which goes past the pooler as itself", () => {
  const env = {
    NODE_ENV: "production" as const,
    DATABASE_URL: "postgres://web:for%20web@pooler:6432/d",
    DATABASE_DIRECT_URL: "postgres://owner:secret@primary:5432/d?sslmode=verify-full",
  };
  expect(webSettings(env)).toEqual({
    ...env,
    DATABASE_DIRECT_URL: "postgres://web:for%20web@primary:5432/d?sslmode=verify-full",
  });
});

it.each(["host:5432/db", "mysql://host/db", "nonsense"])("refuses DATABASE_URL=%s", (address) => {
  expect(() => ownDatabase({ DATABASE_URL: address })).toThrow(
    "is not the address of a PostgreSQL",
  );
});

it("knows two modes", () => {
  expect(modeFrom({})).toBe("demo");
  expect(() => modeFrom({ LOCALGOV_MODE: "prod" })).toThrow("set it to demo or live");
});
