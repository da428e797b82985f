import fc from "fast-check";
import { expect, test } from "vitest";
import { Freshness } from "./freshness";

const tag = fc.constantFrom("councils", "council:a", "reports:a");

type Step =
  | { do: "change"; tag: string }
  | { do: "render"; tags: string[] }
  | { do: "lose" }
  | { do: "find" };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: tag.map((tag): Step => ({ do: "change", tag })) },
  { weight: 3, arbitrary: fc.uniqueArray(tag).map((tags): Step => ({ do: "render", tags })) },
  fc.constant<Step>({ do: "lose" }),
  fc.constant<Step>({ do: "find" }),
);

test("a page is fresh where nothing it shows changed, heard or unheard, since it began to be rendered", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const freshness = new Freshness();
      let isHeard = false;
      const pages: { mark: number; tags: string[]; isRight: boolean }[] = [];
      const spoil = (changed?: string) => {
        for (const page of pages) {
          if (changed === undefined || page.tags.includes(changed)) page.isRight = false;
        }
      };
      for (const [at, step] of steps.entries()) {
        if (step.do === "render") {
          pages.push({ mark: freshness.mark(), tags: step.tags, isRight: true });
        } else if (step.do === "change") {
          freshness.change(step.tag);
          spoil(step.tag);
        } else if (step.do === "lose") {
          freshness.lost(at);
          isHeard = false;
        } else {
          freshness.found();
          isHeard = true;
          spoil();
        }
        for (const page of pages) expect(freshness.isFresh(page)).toBe(isHeard && page.isRight);
      }
    }),
  );
});

test("how long changes go unheard counts from when they were lost first", () => {
  const freshness = new Freshness();
  expect(freshness.lostFor(0)).toBe(Number.POSITIVE_INFINITY);
  freshness.found();
  expect(freshness.lostFor(50)).toBeNull();
  freshness.lost(100);
  freshness.lost(400);
  expect(freshness.lostFor(500)).toBe(400);
  freshness.found();
  expect(freshness.lostFor(600)).toBeNull();
});
