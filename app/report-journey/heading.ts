import type { Page } from "@/lib/forms";
import type { Report } from "@/lib/reports";

/** Of the page that lists reports nearby, above its question. */
export const duplicatesHeading = "It may be reported already";

/** A page's h1, which its title says too. */
export function headingOf(page: Page): string {
  if ("stop" in page) return page.stop.title;
  return page.ask.id === "same" ? duplicatesHeading : page.ask.label;
}

/** Of the page on which all answers are checked. */
export function checkHeading({ taken }: Pick<Report, "taken">): string {
  return taken
    ? "Check the answers before sending the report"
    : "Check your answers before sending your report";
}
