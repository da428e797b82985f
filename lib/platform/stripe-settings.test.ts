import { describe, expect, it } from "vitest";
import { readSettings } from "@/lib/platform";

const demo = { DATABASE_URL: "postgres://web@h/d", SECRET: "s".repeat(32) };
const live = {
  ...demo,
  DATABASE_URL: "postgres://web@h/d?sslmode=verify-full",
  LOCALGOV_MODE: "live",
  PUBLIC_URL: "https://local.example",
  SMTP_URL: "smtp://relay",
};
const secrets = {
  STRIPE_WEBHOOK_SECRET_PLATFORM: "whsec_platform1",
  STRIPE_WEBHOOK_SECRET_CONNECTED: "whsec_connected1",
};
const test = { STRIPE_SECRET_KEY: "sk_test_12345678", ...secrets };
const real = { STRIPE_SECRET_KEY: "sk_live_12345678", ...secrets };
const sandbox = { STRIPE_API_URL: "http://127.0.0.1:3004" };

describe("Stripe", () => {
  it("is not there unless it is set", () => {
    expect(readSettings(demo).stripe).toBeUndefined();
    expect(readSettings(live).stripe).toBeUndefined();
  });

  it("is the sandbox or Stripe's own test mode in a demo, and Stripe in live mode", () => {
    expect(readSettings({ ...demo, ...test, ...sandbox }).stripe).toEqual({
      secretKey: "sk_test_12345678",
      apiUrl: "http://127.0.0.1:3004",
      webhookSecrets: { platform: "whsec_platform1", connected: "whsec_connected1" },
    });
    expect(readSettings({ ...demo, ...test }).stripe?.apiUrl).toBeUndefined();
    expect(readSettings({ ...live, ...real }).stripe?.secretKey).toBe("sk_live_12345678");
  });

  it.each(Object.keys(real))("is refused without %s", (name) => {
    const half = { ...live, ...real, [name]: "" };
    expect(() => readSettings(half)).toThrow(`${name}: must be set where STRIPE_`);
  });

  it.each([
    ["a test key in live mode", { ...live, ...test }, "STRIPE_SECRET_KEY: must be a live key"],
    ["the sandbox in live mode", { ...live, ...real, ...sandbox }, "STRIPE_API_URL: is for the"],
    ["a live key in a demo", { ...demo, ...real }, "STRIPE_SECRET_KEY: must be a test key"],
    [
      "a sandbox elsewhere",
      { ...demo, ...test, STRIPE_API_URL: "http://sandbox.example:3004" },
      "STRIPE_API_URL: must be a loopback address",
    ],
    [
      "a publishable key",
      { ...demo, ...test, STRIPE_SECRET_KEY: "pk_test_12345678" },
      "STRIPE_SECRET_KEY: must be a secret key",
    ],
  ])("refuses %s", (_, settings, words) => {
    expect(() => readSettings(settings)).toThrow(words);
  });
});
