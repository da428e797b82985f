import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { areaOf } from "./area";
import { isProblemPath, problemPaths } from "./problems";
import { canonicalPath } from "./target";

// A council's site is its slug, right under the root: no page of ours may ever begin with one.

const root = join(import.meta.dirname, "../../..");
const councils: { slug: string }[] = parse(
  readFileSync(join(root, "prisma/seed/data/councils.csv")),
  { columns: true },
);
const slugs = new Set(councils.map(({ slug }) => slug));

/** First segments of addresses: folders of app, where those in brackets have no segment of their own. */
function firstSegments(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => (name.startsWith("(") ? firstSegments(join(folder, name)) : [name]))
    .filter((name) => !/^[[_@]/.test(name));
}

const publicFiles = existsSync(join(root, "public")) ? readdirSync(join(root, "public")) : [];
const reserved = [
  ...firstSegments(join(root, "app")),
  ...publicFiles,
  "assets",
  "_next",
  "account",
];

test("the lists to compare are there", () => {
  expect(slugs.size).toBeGreaterThan(317);
  expect(reserved).toEqual(expect.arrayContaining(["api", "staff", "problem", "privacy"]));
});

test("no council's slug is the first segment of a page of ours", () => {
  expect(reserved.filter((segment) => slugs.has(segment))).toEqual([]);
});

test("each council's slug is a plain page's, its own canonical address, and has problem pages", () => {
  const wrong = [...slugs].filter(
    (slug) =>
      areaOf(`/${slug}`) !== "plain" ||
      canonicalPath(`/${slug}`) !== `/${slug}` ||
      isProblemPath(`/${slug}`) ||
      problemPaths("error", slug)[0] !== `/${slug}/problem/error`,
  );
  expect(wrong).toEqual([]);
});
