import { describe, expect, it } from "vitest";
import { newRecoveryCodes, recoveryCodeCount, tidyRecoveryCode } from "./recovery-code";

describe("newRecoveryCodes", () => {
  it("makes ten that differ, in letters and digits that nobody takes for others", () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(recoveryCodeCount);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  });
});

describe("tidyRecoveryCode", () => {
  it("reads a code however it was typed", () => {
    for (const typed of ["70K11-QX3MT", "70k11qx3mt", " 7ok1l - qx3mt ", "7O KIL QX 3MT"]) {
      expect(tidyRecoveryCode(typed)).toBe("70K11QX3MT");
    }
  });

  it("takes each code that is made", () => {
    for (const code of newRecoveryCodes()) {
      expect(tidyRecoveryCode(code)).toBe(code.replace("-", ""));
    }
  });

  it("takes nothing else for one", () => {
    for (const typed of [
      "",
      "123456",
      "70K11-QX3M",
      "70K11-QX3MTT",
      "70K11-QX3MU",
      "70K11-QX3M!",
    ]) {
      expect(tidyRecoveryCode(typed)).toBeNull();
    }
  });
});
