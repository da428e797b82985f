import { describe, expect, it } from "vitest";
import { freshSecrets } from "./secrets.mjs";
import { modeFrom, ownDatabase, settingsFor, usesMailbox, webSettings } from "./settings.mjs";

const ports = { web: 3000, mailbox: 3001, smtp: 3002, database: 3003 };
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

  it("has no mailbox where letters go out", () => {
    const out = settings({ SMTP_URL: "smtp://relay", MAILBOX_PORT: "99" });
    expect(out).toMatchObject({ SMTP_URL: "smtp://relay" });
    expect(out).not.toHaveProperty("MAILBOX_PORT");
    expect(usesMailbox({ NOTIFY_API_KEY: "key" })).toBe(false);
  });
});

describe("live mode", () => {
  const live = { LOCALGOV_MODE: "live" };

  it("makes up no secret, no address and no mailbox", () => {
    const env = settingsFor({ env: live, secrets: null, ports, database, data: "/d" });
    for (const name of [
      "SECRET",
      "PUBLIC_URL",
      "SMTP_URL",
      "MAILBOX_PORT",
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
