import { describe, expect, it } from "vitest";
import { readSettings } from "@/lib/platform";

const live = {
  LOCALGOV_MODE: "live",
  SECRET: "s".repeat(32),
  PUBLIC_URL: "https://local.example",
  SMTP_URL: "smtps://relay",
};
const started = (environment: Record<string, string>) => () => readSettings(environment);

describe("a database on another machine, in live mode", () => {
  const far = "postgres://web:password@database.internal/localgov";

  it.each(["DATABASE_URL", "DATABASE_DIRECT_URL"])(
    "is not spoken to in the clear unasked: %s",
    (name) => {
      const safe = `${far}?sslmode=verify-full`;
      expect(started({ ...live, DATABASE_URL: safe, [name]: far })).toThrow(
        `${name}: must say sslmode=verify-full`,
      );
      expect(started({ ...live, DATABASE_URL: safe, [name]: safe })).not.toThrow();
      expect(
        started({ ...live, DATABASE_URL: safe, [name]: `${far}?sslmode=disable` }),
      ).not.toThrow();
    },
  );

  it.each(["postgres://web@127.0.0.1/d", "postgres://web@localhost/d", "postgres:///d?host=/run"])(
    "needs no word of it on this one: %s",
    (near) => {
      expect(started({ ...live, DATABASE_URL: near })).not.toThrow();
    },
  );

  it("is no matter of a demo", () => {
    const demo = { SECRET: live.SECRET, DATABASE_URL: far };
    expect(started(demo)).not.toThrow();
  });
});

it("whom to tell of weaknesses is an address to write to or to open", () => {
  const set = (SECURITY_CONTACT: string) =>
    started({ SECRET: live.SECRET, DATABASE_URL: "postgres://127.0.0.1/d", SECURITY_CONTACT });
  expect(set("mailto:security@local.example")().securityContact).toBe(
    "mailto:security@local.example",
  );
  for (const wrong of ["security@local.example", "javascript:alert(1)", "http://local.example"]) {
    expect(set(wrong)).toThrow("SECURITY_CONTACT");
  }
});
