import { casePath } from "@/lib/cases";

type At = { council: string; reference: string; back?: string | undefined };

/** The page of the reports that are part of a case, and what else its address says. */
export function partsPath(
  { council, reference, back }: At,
  more: Record<string, string> = {},
): string {
  const query = new URLSearchParams({ ...more, ...(back && { back }) }).toString();
  return `${casePath(council, reference)}/parts${query && `?${query}`}`;
}
