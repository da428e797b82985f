import type { TemplateFacts } from "@/lib/cases";
import { addDays, formatDay, londonDay } from "@/lib/platform";

/** A case that there is not, to show what a template becomes. */
export function exampleFacts(
  { council, code, officer }: { council: string; code: string; officer: string },
  now = new Date(),
): TemplateFacts {
  return {
    reference: `${code}-7K4P9QX-3`,
    what: "Pothole: bigger than a dustbin lid, near the kerb",
    where: "Outside the library, High Street",
    "target date": formatDay(addDays(londonDay(now), 14)),
    council,
    officer,
    name: "Rosa Ward",
  };
}
