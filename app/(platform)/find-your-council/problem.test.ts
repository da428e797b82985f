import { describe, expect, it } from "vitest";
import { problemOf } from "./problem";

describe("problemOf", () => {
  it("says for each reason what to do", () => {
    const reasons = ["empty", "incomplete", "malformed", "unknown-postcode", "unknown"] as const;
    for (const reason of reasons) {
      expect(problemOf(reason, "CT1 1YW").message).toMatch(/Enter|Check it/);
      expect(problemOf(reason, "CT1 1YW").elsewhere).toBeUndefined();
    }
  });

  it("leads those of other nations to where their councils are found", () => {
    for (const nation of ["wales", "scotland", "northern-ireland"] as const) {
      const { message, elsewhere } = problemOf(nation, "EH1 1YZ");
      expect(message).toMatch(/^EH1 1YZ is in (Wales|Scotland|Northern Ireland)\. Enter/);
      expect(elsewhere?.href).toMatch(/^https:\/\/www\.(gov|nidirect\.gov)\.uk\//);
    }
  });
});
