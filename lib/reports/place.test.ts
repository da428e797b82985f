import { beforeEach, describe, expect, it } from "vitest";
import { endOf } from "@/lib/forms";
import { testDatabase } from "@/lib/platform/testing";
import { canterbury, reportsAt } from "@/lib/reports/testing";

const { begin, closeService, forgetAll, offered, referred, reportNow, send } = reportsAt(
  testDatabase({ seeded: true }),
);

beforeEach(forgetAll);

describe("a place", () => {
  it("that no council of England serves ends the journey", async () => {
    const resident = await begin("kent", "pothole");
    expect(
      await resident.answer("location", { "location-lat": "52.5", "location-long": "3.5" }),
    ).toBe("outside-england");
    expect(await send(resident)).toEqual({ ok: false, reason: "incomplete" });
  });

  it("near a border is asked about, and counts as what was chosen", async () => {
    const resident = await begin("kent", "fly-tipping");
    // In the boxes of Canterbury, Swale and Ashford: without boundaries nobody can tell.
    const border = { "location-lat": "51.27", "location-long": "0.97" };
    expect(await resident.answer("location", border)).toBe("area");
    expect((await reportNow(resident)).offer).toBeNull();
    await resident.answer("area", { area: "swale" });
    expect((await reportNow(resident)).offer?.council.slug).toBe("swale");
    expect(await resident.answer("location", canterbury, true)).toBe("now");
    expect((await reportNow(resident)).offer?.council.slug).toBe("canterbury");
  });

  it("whose council does not take these reports ends the journey", async () => {
    await closeService("kent", "pothole", "Call the county’s contractor.");
    await closeService("kent", "blocked-drain");
    const resident = await begin("canterbury", "pothole");
    expect(await resident.answer("location", canterbury)).toBe("not-taken");
    const [stop] = (await reportNow(resident)).journey.pages.flatMap((page) =>
      "stop" in page && page.stop.id === "not-taken" ? [page.stop] : [],
    );
    expect(stop?.body).toContain("Call the county’s contractor.");
    const drain = await begin("canterbury", "blocked-drain");
    await drain.answer("location", canterbury);
    await drain.answer("danger", { danger: "no" });
    await drain.answer("drain", { drain: "gully" });
    expect(await drain.answer("problem", { problem: "blocked" })).toBe("details");
    await drain.answer("details", {});
    expect(endOf((await reportNow(drain)).path)).toBe("not-taken");
  });
});

describe("offeredServices", () => {
  it("names who looks after each, as far as the site can tell", async () => {
    expect(await offered("canterbury")).toMatchObject({
      pothole: "kent",
      graffiti: "canterbury",
      "blocked-drain": null,
    });
    expect(await offered("kent")).toMatchObject({ pothole: "kent", graffiti: null });
    expect(new Set(Object.values(await offered("rotherham")))).toEqual(new Set(["rotherham"]));
  });

  it("leaves out what the council responsible does not take", async () => {
    await closeService("kent", "pothole");
    await closeService("canterbury", "graffiti");
    const services = await offered("canterbury");
    expect(services).not.toHaveProperty("pothole");
    expect(services).not.toHaveProperty("graffiti");
    expect(await offered("kent")).toHaveProperty("graffiti");
  });

  it("are told of where they are not taken: what the council responsible says instead", async () => {
    await closeService("kent", "pothole", "Call the county’s contractor.");
    await closeService("canterbury", "pothole", "Never asked: it is the county’s.");
    await closeService("canterbury", "graffiti");
    expect(await referred("canterbury")).toEqual({
      pothole: "Call the county’s contractor.",
      graffiti: null,
    });
    // Which district it is, the county's site cannot say: its own choice is not asked either.
    expect(await referred("kent")).toEqual({ pothole: "Call the county’s contractor." });
  });
});
