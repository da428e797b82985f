import { reviewMonths } from "@/lib/cases";

/** When a warning is to be looked at again. */
export const reviewOptions = reviewMonths.map((value) => ({
  value,
  text: value === "12" ? "In a year" : `In ${value} months`,
}));
