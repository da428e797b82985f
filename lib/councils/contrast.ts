import type { Theme } from "./schema";

/** Two colours of a theme that are too close to tell apart, and what to do about it. */
export interface ContrastFault {
  field: keyof Theme;
  /** To one, rounded down to one decimal place. */
  ratio: number;
  message: string;
}

/**
 * Where a theme's colours fail WCAG 2.2 AA: 4.5 to 1 for text (1.4.3), 3 to 1 for what is told by
 * its colour alone (1.4.11). Empty where all is well.
 */
export function contrastFaults(theme: Theme): ContrastFault[] {
  return rules(theme).flatMap((rule) => {
    const exact = contrast(rule.colour, rule.on);
    if (exact >= rule.least) return [];
    // Rounded down, so that a refused 4.49 is never called 4.5.
    const ratio = Math.floor(exact * 10) / 10;
    const pair = `${nameOf(rule.colour)}${rule.as} on ${rule.on}`;
    const message = `${pair} has a contrast of ${ratio} to 1. Use a colour of at least ${rule.least} to 1.`;
    return [{ field: rule.field, ratio, message }];
  });
}

/** WCAG 2.2's contrast ratio of two colours (#rrggbb), from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

interface Rule {
  field: keyof Theme;
  colour: string;
  as: string;
  on: string;
  least: number;
}

/** The page's grey: navigation stands on it, and what can be read there can be read on white. */
const SURFACE = "#f3f3f3";

function rules(theme: Theme): Rule[] {
  const { brand, brandText, link, linkHover, button, buttonText } = theme;
  return [
    { field: "brand", colour: brandText, as: " text", on: brand, least: 4.5 },
    { field: "brand", colour: brand, as: "", on: SURFACE, least: 3 },
    { field: "link", colour: link, as: " link text", on: SURFACE, least: 4.5 },
    { field: "linkHover", colour: linkHover, as: " link text", on: SURFACE, least: 4.5 },
    { field: "button", colour: buttonText, as: " text", on: button, least: 4.5 },
    { field: "button", colour: buttonText, as: " text", on: hovered(button), least: 4.5 },
  ];
}

/** A button under the pointer: a fifth of black mixed in, as the stylesheet does. */
function hovered(button: string): string {
  const mixed = channels(button).map((channel) => Math.round(channel * 0.8));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function nameOf(colour: string): string {
  if (colour === "#ffffff") return "White";
  return colour === "#000000" ? "Black" : colour;
}
