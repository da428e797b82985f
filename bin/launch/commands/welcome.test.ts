import { expect, it } from "vitest";
import { welcome } from "./welcome.mjs";

it("tells a demo where to go and who to sign in as", () => {
  const words = welcome({
    NODE_ENV: "production",
    LOCALGOV_MODE: "demo",
    PUBLIC_URL: "http://localhost:3000",
    MAILBOX_PORT: "3001",
    STRIPE_SANDBOX_PORT: "3004",
    DEMO_PASSWORD: "a-walk-in-the-park",
  });
  expect(words).toContain("http://localhost:3000/canterbury");
  expect(words).toContain("http://localhost:3001");
  expect(words).toContain("http://localhost:3004");
  expect(words).toContain("a-walk-in-the-park");
  expect(words).toContain("npm run demo-code");
  for (const who of ["officer@kent", "manager@canterbury", "admin@rotherham"]) {
    expect(words).toContain(`${who}.example`);
  }
});

it("tells nobody of a sign-in in live mode", () => {
  const words = welcome({
    NODE_ENV: "production",
    LOCALGOV_MODE: "live",
    PUBLIC_URL: "https://example.gov.uk",
  });
  expect(words).toContain("https://example.gov.uk/staff/sign-in");
  expect(words).not.toContain(".example\n");
  expect(words).not.toContain("password");
  expect(words).not.toContain("demo-code");
});
