import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { decrypt, encrypt, keyedHash } from "@/lib/platform";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1/none");
  vi.stubEnv("SECRET", "a secret that is only for tests, of 32 or more characters");
});

describe("encrypt and decrypt", () => {
  it("give back any text, which cannot be seen in between", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), fc.string(), (text, context) => {
        const stored = encrypt(context, text);
        expect(stored).not.toContain(text);
        expect(decrypt(context, stored)).toBe(text);
      }),
    );
  });

  it("never store the same text the same way twice", () => {
    expect(encrypt("a", "text")).not.toBe(encrypt("a", "text"));
  });

  it("open nothing in another row, and nothing that was changed", () => {
    const stored = encrypt("Ann's", "text");
    expect(() => decrypt("Ben's", stored)).toThrow();
    for (const part of [0, 1, 2]) {
      const parts = stored.split(".");
      const first = parts[part]?.startsWith("A") ? "B" : "A";
      parts[part] = first + parts[part]?.slice(1);
      expect(() => decrypt("Ann's", parts.join("."))).toThrow();
    }
    expect(() => decrypt("Ann's", "text")).toThrow("not encrypted here");
  });

  it("take no shortened seal", () => {
    const [nonce, tag, locked] = encrypt("Ann's", "text").split(".");
    expect(() => decrypt("Ann's", `${nonce}.${tag?.slice(0, 6)}.${locked}`)).toThrow();
  });
});

describe("keyedHash", () => {
  it("is the same for the same code, and differs by context and code", () => {
    expect(keyedHash("a", "code")).toBe(keyedHash("a", "code"));
    expect(keyedHash("a", "code")).not.toBe(keyedHash("b", "code"));
    expect(keyedHash("a", "code")).not.toBe(keyedHash("a", "other"));
  });
});
