import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { rendered } from "@/components/testing/rendered";
import { CouncilLayout, Page, PlatformLayout, StaffLayout } from ".";

const council = {
  name: "Kent County Council",
  shortName: "Kent",
  slug: "kent",
  contact: { phone: "03000 41 41 41" },
};
const home = mkdtempSync(join(tmpdir(), "layouts-"));
const here = process.cwd();

beforeAll(() => {
  mkdirSync(join(home, "public", "assets"), { recursive: true });
  const manifest = { "site.js": "site.abc.js", "favicon.svg": "favicon.abc.svg" };
  writeFileSync(join(home, "public", "assets", "manifest.json"), JSON.stringify(manifest));
  vi.spyOn(process, "cwd").mockReturnValue(home);
});

afterAll(() => {
  vi.restoreAllMocks();
  rmSync(home, { recursive: true });
  expect(process.cwd()).toBe(here);
});

const shells = {
  platform: (
    <PlatformLayout>
      <Page backHref="/back">Words</Page>
    </PlatformLayout>
  ),
  council: (
    <CouncilLayout council={council} themeHref="/theme/kent.abc.css">
      <Page backHref="/back">Words</Page>
    </CouncilLayout>
  ),
  staff: (
    <StaffLayout council={council} homeHref="/staff/kent/cases" officerName="Sam Officer">
      <Page width="full">Words</Page>
    </StaffLayout>
  ),
};

describe.each(Object.entries(shells))("the %s layout", (_name, shell) => {
  it("is in English", () => {
    expect(rendered(shell)[0]?.attributes.lang).toBe("en");
  });

  it("begins with a link that skips to the one main", () => {
    const elements = rendered(shell);
    const [firstLink] = elements.filter(({ tag }) => tag === "a");
    const mains = elements.filter(({ tag }) => tag === "main");
    expect(mains).toHaveLength(1);
    expect(firstLink?.attributes.href).toBe(`#${mains[0]?.attributes.id}`);
  });

  it("holds no inline script or style, which the policy would refuse", () => {
    const elements = rendered(shell);
    expect(elements.filter(({ tag }) => tag === "style")).toEqual([]);
    expect(elements.filter(({ attributes }) => "style" in attributes)).toEqual([]);
    expect(elements.filter(({ tag, text }) => tag === "script" && text)).toEqual([]);
    expect(renderToStaticMarkup(shell)).not.toMatch(/ on[a-z]+="/);
  });

  it("leads to the statements", () => {
    const links = rendered(shell).filter(({ tag }) => tag === "a");
    expect(links.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["Accessibility statement", "Privacy", "Cookies"]),
    );
  });
});

it("loads one deferred script on residents' pages", () => {
  const scripts = rendered(shells.council).filter(({ tag }) => tag === "script");
  expect(scripts.map(({ attributes }) => attributes)).toEqual([
    { src: "/assets/site.abc.js", defer: "" },
  ]);
});

it("loads the council's theme", () => {
  const links = rendered(shells.council).filter(
    ({ attributes }) => attributes.rel === "stylesheet",
  );
  expect(links.map(({ attributes }) => attributes.href)).toEqual(["/theme/kent.abc.css"]);
});

it("says how to reach the council", () => {
  expect(renderToStaticMarkup(shells.council)).toContain('href="tel:03000414141"');
});

it("puts the way back above main", () => {
  const html = renderToStaticMarkup(shells.council);
  expect(html.indexOf("govuk-back-link")).toBeLessThan(html.indexOf("<main"));
});

it("says who is signed in", () => {
  expect(renderToStaticMarkup(shells.staff)).toContain("Sam Officer");
});
