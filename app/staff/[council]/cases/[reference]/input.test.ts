import { describe, expect, it } from "vitest";
import { newId } from "@/lib/platform";
import { assignSchema, closeSchema, publishSchema } from "./input";

const change = { caseId: newId(), revision: "3" };
const words = { words: " ", place: "", ...change };

describe("assignSchema", () => {
  it("tells a team from a person, and takes nothing else", () => {
    const id = newId();
    expect(assignSchema.parse({ ...change, to: `team:${id}` }).to).toEqual({ teamId: id });
    expect(assignSchema.parse({ ...change, to: `staff:${id}` }).to).toEqual({ staffId: id });
    for (const to of ["", id, "team:", `council:${id}`, undefined]) {
      const refused = assignSchema.safeParse({ ...change, to });
      expect(refused.error?.issues[0]?.message).toBe("Select a team or a person");
    }
  });
});

describe("publishSchema", () => {
  it("takes no photo, one, or several, and nothing for words left empty", () => {
    const [one, other] = [newId(), newId()];
    const published = { caseId: change.caseId, revision: 3, words: null, place: null };
    expect(publishSchema.parse(words)).toEqual({ ...published, photos: [] });
    expect(publishSchema.parse({ ...words, photos: one }).photos).toEqual([one]);
    expect(publishSchema.parse({ ...words, photos: [one, other] }).photos).toEqual([one, other]);
    expect(publishSchema.safeParse({ ...words, photos: "no id" }).success).toBe(false);
  });
});

describe("closeSchema", () => {
  it("asks for a reason and for words", () => {
    const refused = closeSchema.safeParse({ ...change, words: " " });
    expect(refused.error?.issues.map(({ message }) => message)).toEqual([
      "Select why you are closing the case",
      "Enter what the resident should know",
    ]);
  });
});
