import { type Theme, themeInputSchema } from "@/lib/councils";
import { settingsPath } from "../settings-page";

// A theme that is not saved yet lives in the address of its preview, and nowhere else.

export function previewPath(council: string, theme: Theme): string {
  return `${settingsPath(council, "theme/preview")}?${themeQuery(theme)}`;
}

/** The stylesheet of a theme that is not saved yet. */
export function previewSheetPath(council: string, theme: Theme): string {
  return `${settingsPath(council, "theme/preview/sheet")}?${themeQuery(theme)}`;
}

/** The address of the form that such a theme goes back to, to be changed. */
export function changePath(council: string, theme: Theme): string {
  return `${settingsPath(council, "theme/change")}?${themeQuery(theme)}`;
}

/** The theme in an address; null where there is none that residents could read. */
export function themeIn(query: Record<string, unknown>): Theme | null {
  const parsed = themeInputSchema.safeParse({ wordmark: "", logo: "", ...query });
  return parsed.success ? parsed.data : null;
}

function themeQuery(theme: Theme): string {
  return new URLSearchParams(
    Object.entries(theme).filter(([, value]) => value !== undefined),
  ).toString();
}
