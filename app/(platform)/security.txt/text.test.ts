import { expect, test } from "vitest";
import { securityText } from "./text";

test("names who is told, until when, and where it stands", () => {
  const site = { contact: "mailto:security@local.example", publicUrl: "https://local.example" };
  expect(securityText(site, new Date("2026-11-27T23:30:00Z"))).toBe(
    `Contact: mailto:security@local.example
Expires: 2026-12-27T00:00:00Z
Preferred-Languages: en
Canonical: https://local.example/.well-known/security.txt
`,
  );
});
