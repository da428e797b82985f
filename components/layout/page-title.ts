export const platformName = "LocalGov One";

type TitleParts = {
  page: string;
  /** The journey or section the page belongs to. */
  service?: string;
  /** The council's name, or the platform's. */
  site?: string;
  hasErrors?: boolean;
};

/**
 * What the browser's tab says: "Error: Where is it? – Report a problem – Kent County Council".
 * "Error:" comes first so that a screen reader says it first (GOV.UK error summary pattern).
 */
export function pageTitle({ page, service, site = platformName, hasErrors }: TitleParts): string {
  const title = [page, service, site].filter(Boolean).join(" – ");
  return hasErrors ? `Error: ${title}` : title;
}
