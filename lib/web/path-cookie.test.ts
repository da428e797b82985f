import { expect, test } from "vitest";
import { pathCookie } from "./path-cookie";

test("a cookie of some pages is sent to those alone, over HTTPS alone, and its name says so", () => {
  const { name, optionsBelow } = pathCookie("draft", { publicUrl: "https://local.example" });
  expect(name).toBe("__Secure-draft");
  expect(optionsBelow("/kent/report/1")).toEqual({
    path: "/kent/report/1",
    httpOnly: true,
    sameSite: "lax",
    secure: true,
  });
});

test("a demo on this machine has no HTTPS to insist on", () => {
  const { name, optionsBelow } = pathCookie("draft", { publicUrl: "http://localhost:3000" });
  expect(name).toBe("draft");
  expect(optionsBelow("/kent/report/1").secure).toBe(false);
});
