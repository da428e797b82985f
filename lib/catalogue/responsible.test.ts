import { describe, expect, it } from "vitest";
import { councilFor, headline, serviceByKey, services, tierOf } from "@/lib/catalogue";

const kent = { lower: "Canterbury", county: "Kent" };
const rotherham = { lower: "Rotherham", county: null };

describe("councilFor", () => {
  it("chooses county or district, and the one council where there is one tier", () => {
    expect(councilFor(service("pothole"), {}, kent)).toBe("Kent");
    expect(councilFor(service("fly-tipping"), {}, kent)).toBe("Canterbury");
    for (const each of services) expect(councilFor(each, {}, rotherham)).toBe("Rotherham");
  });

  it("turns on which drain it is", () => {
    const drain = service("blocked-drain");
    expect(councilFor(drain, { drain: "gully" }, kent)).toBe("Kent");
    expect(councilFor(drain, { drain: "public" }, kent)).toBe("Canterbury");
    expect(tierOf(drain, { drain: "gully" })).toBe("county");
  });
});

describe("headline", () => {
  it("says in one line what is reported", () => {
    const answers = { size: "large", position: "cycle_lane", depth: "unknown" };
    expect(headline(service("pothole"), answers)).toBe(
      "Pothole: bigger than a dustbin lid, in a cycle lane",
    );
    expect(headline(service("missed-bin"), { bins: ["food", "garden"] })).toBe(
      "Missed bin: food waste, garden waste",
    );
    expect(headline(service("abandoned-vehicle"), { make: "Silver Ford", land: "unknown" })).toBe(
      "Abandoned vehicle: Silver Ford",
    );
  });

  it("leaves out what an older definition asked", () => {
    expect(headline(service("pothole"), { size: "huge", colour: "red" })).toBe("Pothole");
  });
});

function service(key: string) {
  const found = serviceByKey(key);
  if (!found) throw new Error(`No service ${key}`);
  return found;
}
