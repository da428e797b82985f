import { Tag, type TagColour } from "@/components/govuk";
import { type CaseState, stateNames } from "@/lib/cases";

const colours: Record<CaseState, TagColour> = {
  received: "blue",
  in_progress: "turquoise",
  waiting: "yellow",
  closed: "grey",
};

/** A case's state, as officers call it. */
export function StateTag({ state }: { state: CaseState }) {
  return <Tag colour={colours[state]}>{stateNames[state]}</Tag>;
}
