import { createHash } from "node:crypto";
import type { Theme } from "./schema";

/** A council's stylesheet: its colours as custom properties, read by components/styles. */
export function themeCss(theme: Theme): string {
  const properties = [
    ["brand", theme.brand],
    ["brand-text", theme.brandText],
    ["link", theme.link],
    ["link-hover", theme.linkHover],
    ["button", theme.button],
    ["button-text", theme.buttonText],
  ];
  return `:root{${properties.map(([name, colour]) => `--council-${name}:${colour}`).join(";")}}\n`;
}

/** Where a council's stylesheet is. */
export function themeHref({ slug, theme }: { slug: string; theme: Theme }): string {
  return `/${slug}/theme/${themeHash(theme)}.css`;
}

/** What a council that has chosen nothing looks like: one of a few, always the same for it. */
export function standardTheme(code: string): Theme {
  const sum = Array.from(code).reduce((total, letter) => total + letter.charCodeAt(0), 0);
  const [brand, link, linkHover] = PALETTES[sum % PALETTES.length] ?? PALETTES[0];
  return {
    brand,
    brandText: "#ffffff",
    link,
    linkHover,
    button: "#0f7a52",
    buttonText: "#ffffff",
  };
}

/** Names the stylesheet by its content, so that it can be kept for ever. */
function themeHash(theme: Theme): string {
  return createHash("sha256").update(themeCss(theme)).digest("hex").slice(0, 12);
}

type Palette = readonly [brand: string, link: string, linkHover: string];

/** Blue, teal, green, plum, brick, slate, indigo: each as brand, link and link under the pointer. */
const PALETTES: readonly [Palette, ...Palette[]] = [
  ["#24527a", "#1a5a96", "#0f385c"],
  ["#0b5a63", "#0b5f69", "#063e45"],
  ["#2c5a34", "#1a5a96", "#0f385c"],
  ["#5c2d6b", "#663276", "#3f1d4a"],
  ["#7a3324", "#1a5a96", "#0f385c"],
  ["#3b4a57", "#1a5a96", "#0f385c"],
  ["#36408f", "#36408f", "#222a66"],
];
