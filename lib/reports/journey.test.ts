import { describe, expect, it } from "vitest";
import { services } from "@/lib/catalogue";
import type { Council, WhoServes } from "@/lib/councils";
import { CHECK, pageId } from "@/lib/forms";
import { journeyFaults } from "@/lib/forms/testing";
import type { Nearby } from "./duplicate-pages";
import { reportJourney, type Surroundings } from "./journey";
import type { ClosedOffer } from "./serving";

const canterbury = council("Canterbury City Council", "canterbury");
const kent = council("Kent County Council", "kent");
const near: Nearby = {
  ...{ reference: "KEN-7K4P9QX-3", state: "received", reportedAt: new Date("2026-11-20") },
  ...{ words: null, metres: 12, path: "/kent/reports/KEN-7K4P9QX-3" },
};
const found: WhoServes = { kind: "found", lower: canterbury, county: kent };
const ask: WhoServes = {
  kind: "ask",
  candidates: [
    { lower: canterbury, county: kent },
    { lower: council("Medway Council", "medway"), county: null },
  ],
};

const surroundings: Record<string, Surroundings> = {
  "no place yet": { who: null, closed: {}, nearby: [] },
  "a place": { who: found, closed: {}, nearby: [] },
  "reports nearby": { who: found, closed: {}, nearby: [near] },
  "a border": { who: ask, closed: {}, nearby: [near] },
  "a county that takes none": { who: found, closed: { county: closed(kent) }, nearby: [] },
  "councils that take none": {
    ...{ who: found, closed: { county: closed(kent), district: closed(canterbury) } },
    nearby: [near],
  },
  Wales: { who: { kind: "outside", nation: "wales" }, closed: {}, nearby: [] },
  "nowhere known": { who: { kind: "unknown-postcode" }, closed: {}, nearby: [] },
};

/** Pages of a report that are no questions. */
const taken = [CHECK, "sent", "photos"];

describe.each(services)("the journey of $key", (service) => {
  it.each(Object.entries(surroundings))("is without faults at %s", (_, around) => {
    const journey = reportJourney(service, around);
    expect(journeyFaults(journey)).toEqual([]);
    expect(journey.pages.map(pageId).filter((id) => taken.includes(id))).toEqual([]);
  });
});

function council(name: string, slug: string): Council {
  return {
    ...{ id: slug, code: "XXX", slug, name, shortName: name, tier: "district", typeName: "" },
    ...{ gss: "E07000106", countyId: null, region: "South East", current: true },
    ...{ homepage: "https://example.org", centre: null, box: null },
  };
}

function closed(council: Council): ClosedOffer {
  return { council, words: "Call the county’s contractor.", url: "https://example.org/instead" };
}
