import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { compile } from "sass";
import { describe, expect, it } from "vitest";
import { bundleScript } from "./bundle-script";

const components = join(import.meta.dirname, "..", "components");
const site = compressed("site.scss");
const staff = compressed("staff.scss");

describe("what a first visit fetches", () => {
  it("is a script under 12 KB", async () => {
    const { script } = await bundleScript(join(components, "enhance", "site.entry.ts"));
    expect(gzipSync(script).length).toBeLessThan(12 * 1024);
  });

  it("is a stylesheet under 15 KB, which leaves 10 KB for the page", () => {
    expect(gzipSync(site).length).toBeLessThan(15 * 1024);
  });

  it.each([
    ["residents", site],
    ["officers", staff],
  ])("is no font or picture for %s", (_who, styles) => {
    expect(styles).not.toMatch(/url\(|@font-face|GDS Transport/);
  });
});

function compressed(name: string): string {
  return compile(join(components, "styles", name), { style: "compressed" }).css;
}
