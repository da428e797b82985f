import type { Coding } from "./coding";
import type { FundKind } from "./kind";
import { takenLetters } from "./kinds";
import type { FundReference } from "./references/format";
import type { FundChoices } from "./schema";

/** A kind of fund at one council: the standard, and what the council chose of it. */
export interface Fund extends FundReference {
  /** Null until the council has chosen anything of it. */
  id: string | null;
  name: string;
  /** Whether residents can pay it. */
  enabled: boolean;
  label: string;
  hint: string;
  onStop: string;
  allocation: FundKind["allocation"];
  /** What the council chose itself; null where the standard holds. */
  own: OwnChoices;
}

/** A council's own choices as they are kept: null where the standard holds. */
export type OwnChoices = Omit<FundChoices, "allocation"> & {
  allocation: FundKind["allocation"] | null;
};

export const noChoices: OwnChoices = {
  ...{ enabled: false, label: null, hint: null, onStop: null, allocation: null, prefix: null },
};

/** The fund that a council has by a kind and by what it chose. */
export function fundOfKind(
  kind: FundKind,
  { id, councilId, own }: { id: string | null; councilId: string; own: OwnChoices },
): Fund {
  return {
    ...{ id, councilId, own, kind: kind.key, name: kind.name, format: kind.reference },
    ...{ enabled: own.enabled, prefix: own.prefix },
    label: own.label ?? kind.label,
    hint: own.hint ?? kind.hint,
    onStop: own.onStop ?? kind.onStop,
    allocation: own.allocation ?? kind.allocation,
  };
}

/** What a council chose, with all that is as the standard has it left out. */
export function ownChoices(kind: FundKind, chosen: FundChoices): OwnChoices {
  const unlessStandard = <Value>(value: Value, standard: Value) =>
    value === standard ? null : value;
  return {
    enabled: chosen.enabled,
    label: unlessStandard(chosen.label, kind.label),
    hint: unlessStandard(chosen.hint, kind.hint),
    onStop: unlessStandard(chosen.onStop, kind.onStop),
    allocation: unlessStandard(chosen.allocation, kind.allocation),
    prefix: kind.reference.letters === "council" ? chosen.prefix : null,
  };
}

/** Why residents cannot pay a fund as it is chosen; null where they can, or are not to. */
export function faultOf(
  kind: FundKind,
  own: OwnChoices,
  codings: readonly Coding[],
): "no-coding" | "no-letters" | "taken-letters" | null {
  const { letters } = kind.reference;
  if (own.prefix && takenLetters.includes(own.prefix)) return "taken-letters";
  if (!own.enabled) return null;
  if (letters === "council" && !own.prefix) return "no-letters";
  return codings.length === 0 ? "no-coding" : null;
}
