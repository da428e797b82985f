import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "sass";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");

const CLASS_NAME = /\b(govuk|lgo)-[\w!-]+/g;

/** The back office's stylesheet holds the residents' and more. */
const stylesheet = compile(join(import.meta.dirname, "staff.scss")).css.replaceAll("\\!", "!");

/** The library itself, and what its page template names without a style. */
const unstyled = ["govuk-frontend", "govuk-template__header", "govuk-template__footer"];

// The Design System's own components are held against its fixtures instead.
it("has a style for every class that pages, shells and forms name", () => {
  const ownSheets = filesIn("components", /\.css$/).map((file) => readFileSync(file, "utf8"));
  const styled = new Set([stylesheet, ...ownSheets].join("\n").match(CLASS_NAME));
  const named = ["app", "components"]
    .flatMap((folder) => filesIn(folder, /^(?!govuk|.*\.test\.).*\.tsx$/))
    .flatMap((file) => readFileSync(file, "utf8").match(CLASS_NAME) ?? [])
    .filter((name) => !name.endsWith("-") && !unstyled.includes(name));
  const missing = named.filter((name) => !styled.has(name));
  expect([...new Set(missing)]).toEqual([]);
});

function filesIn(folder: string, wanted: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => wanted.test(file))
    .map((file) => join(root, folder, file));
}
