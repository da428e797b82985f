import { stateColours } from "@/app/state-colours";
import { Tag } from "@/components/govuk";
import { type CaseState, stateNames } from "@/lib/cases";

/** A case's state, as officers call it. */
export function StateTag({ state }: { state: CaseState }) {
  return <Tag colour={stateColours[state]}>{stateNames[state]}</Tag>;
}
