import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  contrast,
  contrastFaults,
  standardTheme,
  type Theme,
  themeCss,
  themeHref,
  themeInputSchema,
  themeSchema,
} from "@/lib/councils";

const theme = standardTheme("KEN");
const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("contrast", () => {
  it("is that of WCAG 2.2", () => {
    expect(contrast("#000000", "#ffffff")).toBe(21);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(contrast("#ff0000", "#ffffff")).toBeCloseTo(4.0, 2);
  });

  it("is the same both ways, from 1 to 21", () => {
    fc.assert(
      fc.property(colour, colour, (a, b) => {
        expect(contrast(a, b)).toBe(contrast(b, a));
        expect(contrast(a, b)).toBeGreaterThanOrEqual(1);
        expect(contrast(a, b)).toBeLessThanOrEqual(21);
      }),
    );
  });
});

describe("contrastFaults", () => {
  const messages = (change: Partial<Theme>) =>
    contrastFaults({ ...theme, ...change }).map(({ message }) => message);

  it("names the colours, their ratio and the least there must be", () => {
    expect(messages({ brand: "#ffcc00" })).toEqual([
      "White text on #ffcc00 has a contrast of 1.5 to 1. Use a colour of at least 4.5 to 1.",
      "#ffcc00 on #f3f3f3 has a contrast of 1.3 to 1. Use a colour of at least 3 to 1.",
    ]);
  });

  it("never calls a refused ratio 4.5", () => {
    expect(messages({ button: "#757575", buttonText: "#ffffff" })).toEqual([]);
    expect(messages({ button: "#777777" })[0]).toContain("a contrast of 4.4 to 1");
  });

  it("holds links against the grey they may stand on, not only white", () => {
    // 4.54 to 1 on white.
    expect(contrast("#767676", "#ffffff")).toBeGreaterThan(4.5);
    expect(messages({ link: "#767676" })).toHaveLength(1);
  });

  it("holds a button's text against the darker button under the pointer", () => {
    expect(messages({ button: "#808080", buttonText: "#000000" })).toEqual([
      "Black text on #666666 has a contrast of 3.6 to 1. Use a colour of at least 4.5 to 1.",
    ]);
  });

  it("finds none in the standard theme of any council", () => {
    const code = fc.string({
      unit: fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(code, (letters) => {
        expect(contrastFaults(standardTheme(letters))).toEqual([]);
      }),
    );
  });
});

describe("themeInputSchema", () => {
  const typed = { ...theme, wordmark: " ", logo: "" };

  it("takes what is left empty for not said", () => {
    expect(themeInputSchema.parse(typed)).toEqual({
      ...theme,
      wordmark: undefined,
      logo: undefined,
    });
    expect(themeInputSchema.parse({ ...typed, wordmark: " Kent " }).wordmark).toBe("Kent");
  });

  it("tells of every colour that cannot be read, and of a path that is none of ours", () => {
    const refused = (changes: object) =>
      themeInputSchema.safeParse({ ...typed, ...changes }).error?.issues.map(({ path }) => path[0]);
    expect(refused({ button: "#ffcc00", link: "#eeeeee" })).toEqual(["link", "button", "button"]);
    expect(refused({ logo: "https://elsewhere.example/logo.svg" })).toEqual(["logo"]);
  });
});

describe("a theme's stylesheet", () => {
  it("sets the properties that the site's styles read", () => {
    expect(themeCss(theme)).toBe(
      `:root{--council-brand:${theme.brand};--council-brand-text:#ffffff;--council-link:${theme.link};` +
        `--council-link-hover:${theme.linkHover};--council-button:#0f7a52;--council-button-text:#ffffff}\n`,
    );
  });

  it("has another address with every other look, and the same with the same", () => {
    const other = { ...theme, link: "#000000" };
    const href = (look: Theme) => themeHref({ slug: "kent", theme: look });
    expect(href(other)).not.toBe(href(theme));
    expect(href({ ...theme })).toBe(href(theme));
    expect(href(theme)).toMatch(/^\/kent\/theme\/[0-9a-f]{12}\.css$/);
  });

  it("takes nothing for a colour that could be more than one", () => {
    for (const brand of ["red", "#fff", "#24527a;}", "#24527a\n", "url(x)", ""]) {
      expect(themeSchema.safeParse({ ...theme, brand }).success, brand).toBe(false);
    }
    expect(themeSchema.parse({ ...theme, brand: "#ABCDEF" }).brand).toBe("#abcdef");
  });
});
