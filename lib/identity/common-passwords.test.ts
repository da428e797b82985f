import { describe, expect, it } from "vitest";
import { passwordProblem } from "./common-passwords";

const email = "margaret.hall@example.com";

describe("passwordProblem", () => {
  it.each([
    "1qaz2wsx3edc",
    "QWERTY123456",
    "Password1234!",
    "123butterfly!!!",
    "passwordpassword",
    "aaaaaaaaaaaaaaa",
    "abababababab",
    "abcdefghijklmn",
    "123456789012",
    "987654321098",
  ])("refuses %j as common", async (password) => {
    expect(await passwordProblem(password, email)).toBe("common");
  });

  it.each(["margaret.hall@example.com", "Margaret.Hall", "margaret.hall2026!"])(
    "refuses %j as its owner's address",
    async (password) => {
      expect(await passwordProblem(password, email)).toBe("personal");
    },
  );

  it.each(["LocalGovOne2026!", "council-council-1", "Kent.County.Council", "Margaret-KentCouncil"])(
    "refuses %j, whose every word is expected here",
    async (password) => {
      expect(await passwordProblem(password, "margaret@kent.gov.uk")).toBe("common");
    },
  );

  it.each([
    "the kettle sings at dawn",
    "correct horse battery staple",
    "Tr0ub4dor&3xkcd",
    "пароль мой длинный",
    "a council of seven owls",
  ])("takes %j", async (password) => {
    expect(await passwordProblem(password, email)).toBeNull();
  });
});
