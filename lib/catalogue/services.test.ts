import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headline, services, tierOf } from "@/lib/catalogue";
import { type Answers, type Page, path, type Question } from "@/lib/forms";
import { journeyFaults } from "@/lib/forms/testing";

describe.each(services)("$key", (service) => {
  it("has a journey without faults", () => {
    expect(journeyFaults(service)).toEqual([]);
  });

  it("fits where it is shown", () => {
    expect(service.key).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(service.name.length).toBeLessThanOrEqual(30);
    expect(service.title.length).toBeLessThanOrEqual(50);
    expect(service.description.length).toBeLessThanOrEqual(100);
    expect(service.targetDays).toBeGreaterThan(0);
  });

  it("offers what is private as a duplicate to nobody, and what is public to some", () => {
    expect(service.radiusMetres > 0).toBe(!service.private);
  });

  it("ends on every path, and every page lies on one", () => {
    const reached = new Set<Page>();
    const ends = new Set<string>();
    const choices = service.pages.flatMap((page) => ("ask" in page ? choicesOf(page.ask) : []));
    const everything = fc.record(Object.fromEntries(choices));
    const examples = fc.sample(everything, { numRuns: 3000, seed: 1 });
    for (const answers of examples) {
      const { pages, end } = path(service, answers);
      for (const page of pages) reached.add(page);
      ends.add(end.kind);
    }
    expect(service.pages.filter((page) => !reached.has(page))).toEqual([]);
    expect([...ends].sort()).toEqual(
      service.pages.some((page) => "stop" in page) ? ["complete", "stop"] : ["complete"],
    );
  });

  it("has a line for officers, made of answers that are asked for", () => {
    const asked = service.pages.flatMap((page) => ("ask" in page ? page.ask.id : []));
    expect(service.headline.filter((id) => !asked.includes(id))).toEqual([]);
    const anything = fc.dictionary(fc.constantFrom(...asked), fc.string({ maxLength: 300 }));
    fc.assert(
      fc.property(anything, (answers: Answers) => {
        const line = headline(service, answers);
        expect(line.startsWith(service.name)).toBe(true);
        expect(line.length).toBeLessThanOrEqual(120);
      }),
    );
  });
});

describe("the services", () => {
  it("each have a key and a code of their own", () => {
    for (const property of ["key", "lgsl", "title"] as const) {
      const values = services.map((service) => service[property]);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it("are the county's or the district's, and a drain's by which it is", () => {
    const tiers = Object.fromEntries(services.map((service) => [service.key, tierOf(service, {})]));
    expect(tiers).toEqual({
      pothole: "county",
      pavement: "county",
      "street-light": "county",
      "blocked-drain": "district",
      "fly-tipping": "district",
      graffiti: "district",
      "missed-bin": "district",
      "abandoned-vehicle": "district",
    });
  });
});

/** Answers that the question accepts, in a form that fast-check takes apart by question. */
function choicesOf(question: Question): [string, fc.Arbitrary<Answers[string]>][] {
  if ("options" in question) {
    const values = question.options.map(({ value }) => value);
    const one = fc.constantFrom(...values);
    return [[question.id, question.type === "checkboxes" ? one.map((value) => [value]) : one]];
  }
  if (question.type === "date") return [[question.id, fc.constant("2026-11-20")]];
  return [[question.id, fc.constant(question.optional ? null : "Some words")]];
}
