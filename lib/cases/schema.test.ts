import { describe, expect, it } from "vitest";
import { wordsLimit, wordsSchema } from "@/lib/cases";

describe("words", () => {
  const words = wordsSchema("Enter your message");

  it("are kept without what the database refuses, and with line ends of one character", () => {
    expect(words.parse(" One\r\nTwo\0\ud83d ")).toBe("One\nTwo\ufffd");
  });

  it("may fill the box to the last character, as the box counts them", () => {
    const lines = "x\r\n".repeat(wordsLimit / 2 - 1);
    expect(words.safeParse(`${lines}xx`).success).toBe(true);
    expect(words.safeParse("x".repeat(wordsLimit + 1)).success).toBe(false);
  });

  it("are asked for where only what cannot be seen was typed", () => {
    expect(words.safeParse("\r\n \0").error?.issues[0]?.message).toBe("Enter your message");
  });
});
