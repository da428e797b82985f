import type { TagColour } from "@/components/govuk";
import type { CaseState } from "@/lib/cases";

/** The colour of a state's tag. The words carry it; the colour only helps. */
export const stateColours: Record<CaseState, TagColour> = {
  received: "blue",
  in_progress: "turquoise",
  waiting: "yellow",
  closed: "grey",
};
