import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeAt, inGroups, keyUri, newTotpSecret, stepOfCode } from "./totp";

/** RFC 6238, appendix B: "12345678901234567890", last six digits of its SHA-1 codes. */
const rfcSecret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const anyMoment = fc
  .integer({ min: 1_700_000_000, max: 2_100_000_000 })
  .map((s) => new Date(s * 1000));
const later = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000);

describe("codeAt", () => {
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_234_567_890, "005924"],
    [20_000_000_000, "353130"],
  ])("gives at %i what the standard's example says", (seconds, code) => {
    expect(codeAt(rfcSecret, new Date(seconds * 1000))).toBe(code);
  });
});

describe("stepOfCode", () => {
  it("takes the code of now, of the step before and of the one after, and of no other", () => {
    const secret = newTotpSecret();
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: -4, max: 4 }), (now, steps) => {
        const code = codeAt(secret, later(now, steps * 30));
        const near = [-1, 0, 1].map((n) => codeAt(secret, later(now, n * 30)));
        expect(stepOfCode(secret, code, 0, now) !== null).toBe(near.includes(code));
      }),
    );
  });

  it("takes no code twice, and none older than the last one taken", () => {
    const secret = newTotpSecret();
    fc.assert(
      fc.property(anyMoment, (now) => {
        const step = stepOfCode(secret, codeAt(secret, now), 0, now) ?? Number.NaN;
        expect(step).toBe(Math.floor(now.getTime() / 30_000));
        expect(stepOfCode(secret, codeAt(secret, now), step, later(now, 1))).toBeNull();
        expect(stepOfCode(secret, codeAt(secret, later(now, -30)), step, now)).toBeNull();
        expect(stepOfCode(secret, codeAt(secret, later(now, 30)), step, now)).toBe(step + 1);
      }),
    );
  });

  it("forgives spaces and hyphens, and takes nothing but six digits", () => {
    const secret = newTotpSecret();
    const now = new Date("2026-11-23T12:00:00Z");
    const code = codeAt(secret, now);
    expect(stepOfCode(secret, ` ${code.slice(0, 3)} ${code.slice(3)}`, 0, now)).not.toBeNull();
    expect(stepOfCode(secret, `${code.slice(0, 3)}-${code.slice(3)}`, 0, now)).not.toBeNull();
    for (const wrong of ["", "12345", `${code}0`, "abcdef", `0${code}`, "１２３４５６"]) {
      expect(stepOfCode(secret, wrong, 0, now)).toBeNull();
    }
  });

  it("takes no code of another secret", () => {
    const now = new Date("2026-11-23T12:00:00Z");
    expect(stepOfCode(rfcSecret, codeAt("JBSWY3DPEHPK3PXP", now), 0, now)).toBeNull();
  });
});

describe("what an app is told", () => {
  it("names the platform, the account and the secret", () => {
    const uri = new URL(keyUri(rfcSecret, "ann@example.com"));
    expect(uri.protocol).toBe("otpauth:");
    expect(decodeURIComponent(uri.pathname)).toContain("LocalGov One:ann@example.com");
    expect(uri.searchParams.get("secret")).toBe(rfcSecret);
    expect(uri.searchParams.get("issuer")).toBe("LocalGov One");
  });

  it("can be typed in groups of four", () => {
    expect(inGroups(rfcSecret)).toBe("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
  });
});
