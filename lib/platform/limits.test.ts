import { describe, expect, it, vi } from "vitest";
import { forgetOldLimits, forgiveTry, log, withinLimit } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";

testDatabase();

const limit = { name: "test", tries: 2, seconds: 60 };
const noon = new Date("2026-11-23T12:00:00Z");

describe("withinLimit", () => {
  it("lets as many tries through as the limit says, then none until the window ends", async () => {
    expect(await withinLimit(limit, "ann", noon)).toBe(true);
    expect(await withinLimit(limit, "ann", noon)).toBe(true);
    expect(await withinLimit(limit, "ann", noon)).toBe(false);
    expect(await withinLimit(limit, "ann", new Date("2026-11-23T12:01:00Z"))).toBe(true);
  });

  it("counts each person and each limit on its own", async () => {
    await withinLimit({ ...limit, tries: 1 }, "bob", noon);
    expect(await withinLimit({ ...limit, tries: 1 }, "carol", noon)).toBe(true);
    expect(await withinLimit({ ...limit, name: "other", tries: 1 }, "bob", noon)).toBe(true);
  });

  it("counts every one of many tries at once", async () => {
    const tries = Array.from({ length: 20 }, () =>
      withinLimit({ ...limit, tries: 5 }, "dave", noon),
    );
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(5);
  });

  it("lets one more try through for each that was forgiven, and forgives none that was not made", async () => {
    await forgiveTry(limit, "frank", noon);
    await withinLimit(limit, "frank", noon);
    await forgiveTry(limit, "frank", noon);
    await forgiveTry(limit, "frank", noon);
    expect(await withinLimit(limit, "frank", noon)).toBe(true);
    expect(await withinLimit(limit, "frank", noon)).toBe(true);
    expect(await withinLimit(limit, "frank", noon)).toBe(false);
  });

  it("says in the log which limit was reached, once a window, and not by whom", async () => {
    const said = vi.spyOn(log(), "warn");
    for (let tries = 0; tries < 5; tries += 1) await withinLimit(limit, "gina", noon);
    expect(said.mock.calls).toEqual([[{ limit: "test" }, "a limit was reached"]]);
    said.mockRestore();
  });

  it("starts afresh once old windows are forgotten", async () => {
    await withinLimit({ ...limit, tries: 1 }, "erin", noon);
    await forgetOldLimits(new Date("2026-11-23T13:00:00Z"));
    expect(await withinLimit({ ...limit, tries: 1 }, "erin", noon)).toBe(true);
  });
});
