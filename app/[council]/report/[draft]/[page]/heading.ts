import type { Page } from "@/lib/forms";

/** Of the page that lists reports nearby, above its question. */
export const duplicatesHeading = "It may be reported already";

/** A page's h1, which its title says too. */
export function headingOf(page: Page): string {
  if ("stop" in page) return page.stop.title;
  return page.ask.id === "same" ? duplicatesHeading : page.ask.label;
}
