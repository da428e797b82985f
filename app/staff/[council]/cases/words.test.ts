import { beforeAll, describe, expect, it } from "vitest";
import { searchLimit } from "@/lib/cases";
import { newId } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";
import { filterSchema, queuePath } from "./filters";
import { sealWords, unsealWords } from "./words";

testDatabase();
const council = newId();
let sealed: string;
beforeAll(() => {
  sealed = sealWords(council, "rosa@example.com");
});

describe("the words of a search in an address", () => {
  it("can be read by the council that searched, and by nobody else", () => {
    expect(sealed).not.toMatch(/rosa|example/i);
    expect(unsealWords(council, sealed)).toBe("rosa@example.com");
    expect(unsealWords(newId(), sealed)).toBeUndefined();
    expect(unsealWords(council, `${sealed}x`)).toBeUndefined();
    expect(unsealWords(council, "rosa@example.com")).toBeUndefined();
    expect(unsealWords(council, undefined)).toBeUndefined();
  });

  it("fit into an address at their longest", () => {
    const q = sealWords(council, "漢".repeat(searchLimit));
    expect(filterSchema.parse({ q }).q).toBe(q);
    expect(queuePath("kent", { q }).length).toBeLessThan(800);
  });
});
