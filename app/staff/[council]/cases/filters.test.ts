import { describe, expect, it } from "vitest";
import {
  type Filters,
  filterKeys,
  filterSchema,
  filtersOf,
  queryOf,
  queueFilter,
  queuePath,
  standardFilters,
} from "./filters";

const id = "0192f0c1-2345-7abc-8def-0123456789ab";

/** Every filter at something else than its standard. */
const all: Filters = {
  state: "closed",
  service: "graffiti",
  team: id,
  whose: id,
  overdue: "yes",
  unread: "yes",
  disputed: "yes",
  offered: "yes",
  reopened: "yes",
  merged: "yes",
  channel: "phone",
  q: "sealed.words.here",
  postcode: "CT1 2NX",
  within: "5",
  box: "51,1,51.5,1.5",
  from: "2026-11-01",
  to: "2026-11-30",
  sort: "target",
};

describe("filterSchema", () => {
  it("shows open cases where the address says nothing, or nothing that is known", () => {
    const standard = {
      state: "open",
      service: "all",
      channel: "all",
      whose: "all",
      within: "1",
      sort: "newest",
    };
    expect(filterSchema.parse({})).toEqual(standard);
    const wrong = {
      ...{ state: ["a", "b"], service: "dragons", whose: "theirs", overdue: "no", team: "x" },
      channel: "pigeon",
      ...{ from: "2026-02-30", to: "soon", sort: "loudest", within: "900", q: ["a"], postcode: "" },
    };
    expect(filterSchema.parse(wrong)).toEqual(standard);
  });

  it.each(["", "51,1", "52,1,51,2", "51,2,52,1", "a,b,c,d", "51,1,52,2,3", "51,1,999,2"])(
    "takes %j for no part of the map",
    (box) => expect(filterSchema.parse({ box }).box).toBeUndefined(),
  );
});

describe("queueFilter", () => {
  it("narrows by what was chosen and by nothing else", () => {
    const filters = filterSchema.parse({ state: "all", whose: "mine" });
    const narrowing = Object.entries(queueFilter("kent", filters)).filter(([, value]) => value);
    expect(Object.fromEntries(narrowing)).toEqual({ councilId: "kent", mine: true });
  });

  it("takes words and place from what they mean", () => {
    const point = { lat: 51, long: 1 };
    expect(queueFilter("kent", all, { words: "lamp", point })).toMatchObject({
      ...{ state: "closed", assigneeId: id, teamId: id, mine: false, unassigned: false },
      ...{ words: "lamp", near: { point, metres: 5000 }, from: "2026-11-01", to: "2026-11-30" },
      box: { minLat: 51, minLong: 1, maxLat: 51.5, maxLong: 1.5 },
    });
  });
});

describe("queuePath", () => {
  it("says only those filters that are not the standard", () => {
    expect(queuePath("kent", standardFilters)).toBe("/staff/kent/cases");
    const path = queuePath("kent", { state: "closed", overdue: "yes" }, { after: id });
    expect(path).toBe(`/staff/kent/cases?state=closed&overdue=yes&after=${id}`);
  });

  it("leads to the same filters, whichever they are", () => {
    expect(filtersOf(queryOf(all))).toEqual(all);
    expect(new URL(queuePath("kent", all, {}, "/map"), "http://localhost").pathname).toBe(
      "/staff/kent/cases/map",
    );
  });
});

it("names the filters of a query string without what they say", () => {
  expect(filterKeys(queryOf(all))).not.toMatch(/graffiti|CT1|sealed/);
  expect(filterKeys("q=secret&state=closed")).toBe("q state");
});
