import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Pages found good in this test file; the same page in the same width need not be asked again. */
const good = new Set<string>();

/**
 * What axe finds wrong with a page, one line each with where and why: none where it is well.
 * Every rule that axe has on by default is asked, best practices too.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const width = page.viewportSize()?.width;
  const key = createHash("sha256")
    .update(`${width} ${await page.content()}`)
    .digest("hex");
  if (good.has(key)) return [];
  await page.evaluate(source);
  const violations = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document);
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map((node) => `${node.target.join(" ")} (${node.failureSummary})`),
    }));
  });
  if (violations.length === 0) good.add(key);
  return violations.map(
    ({ id, help, where }) =>
      `${id}: ${help}\n    ${where.join("\n    ").replaceAll("\n", "\n    ")}`,
  );
}
