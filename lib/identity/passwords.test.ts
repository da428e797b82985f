import { describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/identity";

describe("hashPassword", () => {
  it("keeps an argon2id hash with a salt of its own, and never the password", async () => {
    const [one, other] = await Promise.all([hashPassword("correct"), hashPassword("correct")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(one).not.toContain("correct");
  });
});

describe("verifyPassword", () => {
  it("takes the password that was hashed and no other", async () => {
    const hash = await hashPassword("correct");
    expect(await verifyPassword("correct", hash)).toBe(true);
    expect(await verifyPassword("Correct", hash)).toBe(false);
  });

  it("takes nothing where there is no hash, not even the password hashed in vain", async () => {
    expect(await verifyPassword("nobody has this password", undefined)).toBe(false);
  });
});
