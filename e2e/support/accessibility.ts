import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type axe from "axe-core";
import type { Page } from "playwright";
import { pageShape } from "./page-shape";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/**
 * What axe finds wrong with a page, one line each with where and why: none where it is well.
 * Every rule that axe has on by default is asked, best practices too. A page of the same shape and
 * width that was found good in this run, by whichever story, is not asked again.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // A hydrated page that goes on takes its title away a moment before it has the next one.
  await page.waitForFunction(() => document.title !== "").catch(() => {});
  const known = goodPage(`${page.viewportSize()?.width} ${pageShape(await page.content())}`);
  if (existsSync(known)) return [];
  await page.evaluate(source);
  const violations = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document);
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map((node) => `${node.target.join(" ")} (${node.failureSummary})`),
    }));
  });
  if (violations.length === 0) writeFileSync(known, "");
  return violations.map(
    ({ id, help, where }) =>
      `${id}: ${help}\n    ${where.join("\n    ").replaceAll("\n", "\n    ")}`,
  );
}

/** The file that stands for a page found good. */
function goodPage(shape: string): string {
  const folder = join(process.env.E2E_DATA ?? "", "good-pages");
  mkdirSync(folder, { recursive: true });
  return join(folder, createHash("sha256").update(shape).digest("hex"));
}
