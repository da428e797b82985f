import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readCsv } from "@/prisma/seed/read-csv";
import { withVisitor } from "./support";

// Every council has a site from the first start, and every postcode of the sample finds its own.

const councils = await readCsv(
  "councils.csv",
  z.object({ slug: z.string(), name: z.string(), gss: z.string(), ended_on: z.string() }),
);
const today = councils.filter(({ ended_on }) => ended_on === "");

const get = (path: string) =>
  fetch(new URL(path, process.env.E2E_BASE_URL), { redirect: "manual" });

describe("the councils", () => {
  it("are 317, and each has a home", async () => {
    expect(today).toHaveLength(317);
    const wrong: string[] = [];
    for (const { slug, name } of today) {
      const response = await get(`/${slug}`);
      const isHome = response.status === 200 && (await response.text()).includes(escaped(name));
      if (!isHome) wrong.push(`${slug}: ${response.status}`);
    }
    expect(wrong).toEqual([]);
  });

  it("that were abolished lead on: to the one that followed, or to a page that asks", async () => {
    const poole = await get("/poole/report?from=letter");
    expect([poole.status, poole.headers.get("location")]).toEqual([
      308,
      "/bournemouth-christchurch-poole/report?from=letter",
    ]);
    const cumbria = await get("/cumbria");
    expect([cumbria.status, await cumbria.text()]).toEqual([
      200,
      expect.stringContaining("Westmorland and Furness"),
    ]);
  });
});

describe("a postcode", () => {
  it("of the sample finds its council, each of them", async () => {
    const postcodes = await readCsv(
      "postcodes.csv",
      z.object({ postcode: z.string(), ladcd: z.string() }),
    );
    const wrong: string[] = [];
    for (const { postcode, ladcd } of postcodes) {
      const council = today.find(({ gss }) => gss === ladcd);
      const response = await get(`/find-your-council?postcode=${encodeURIComponent(postcode)}`);
      const page = await response.text();
      if (!council || !page.includes(escaped(council.name))) wrong.push(postcode);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ["nonsense", "hello", /Enter a (full UK )?postcode/],
    ["one that is not known", "ZZ99 9ZZ", /do not know|not recognise|Check/],
    ["a Welsh one", "CF10 1AA", /Wales|do not know|Check/],
  ])("that is %s is refused beside the field, and stays there", async (_what, typed, words) => {
    await withVisitor({ scripting: false, width: 360 }, async (visitor) => {
      await visitor.open(`/find-your-council?postcode=${encodeURIComponent(typed)}`);
      expect(await visitor.page.title()).toMatch(/^Error: /);
      expect(await visitor.text()).toMatch(words);
      expect(await visitor.page.getByLabel(/postcode/i).inputValue()).toBe(typed);
    });
  });
});

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("'", "&#x27;");
}
