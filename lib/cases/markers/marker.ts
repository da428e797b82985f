import { z } from "zod";
import { tidyText } from "@/lib/forms/schema";
import { type Day, dateToDay } from "@/lib/platform";

/** What colleagues must know before they meet somebody. */
export const markerKinds = ["violence", "threats", "animals", "visit-in-pairs", "other"] as const;
export type MarkerKind = (typeof markerKinds)[number];

export const markerKindNames: Record<MarkerKind, string> = {
  violence: "Violence",
  threats: "Threats or abuse",
  animals: "Dangerous animals",
  "visit-in-pairs": "Visit in pairs",
  other: "Something else",
};

/** Months until a marker must be looked at again; none stands longer without a look. */
export const reviewMonths = ["3", "6", "12"] as const;

export const markerLimit = 500;

export const markerSchema = z.object({
  kind: z.enum(markerKinds, "Select what colleagues must know"),
  words: z
    .string()
    .overwrite(tidyText)
    .max(markerLimit, `Use ${markerLimit} characters or fewer`)
    .min(1, "Enter what happened and what to do"),
  months: z.enum(reviewMonths, "Select when to review it"),
});

export type NewMarker = z.infer<typeof markerSchema>;

/** The day on which a marker must be looked at again; the month's last where it has no such day. */
export function reviewDay(today: Day, months: NewMarker["months"]): Day {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + Number(months) + 1, 0));
  const first = new Date(Date.UTC(year, month - 1 + Number(months), 1));
  first.setUTCDate(Math.min(day, last.getUTCDate()));
  return dateToDay(first);
}
