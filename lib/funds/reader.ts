import type { Fund } from "./fund";
import { lookOf } from "./references/format";
import { readReference } from "./references/read";

export type ReadRow =
  | { ok: true; fundId: string; reference: string }
  /** As the report of a file's rows goes on: "fund is not known". */
  | { ok: false; reason: string };

/** Reads the fund and the reference that a row of a council's file names, by the fund's key. */
export function fundReader(funds: readonly Fund[]) {
  const byKey = new Map(funds.map((fund) => [fund.kind, fund]));
  return {
    read(key: string, text: string): ReadRow {
      const fund = byKey.get(key);
      if (!fund) return { ok: false, reason: "fund is not known" };
      if (!fund.id) return { ok: false, reason: "fund is not set up" };
      const read = readReference(fund, text);
      if (read.verdict === "ok") return { ok: true, fundId: fund.id, reference: read.reference };
      return {
        ok: false,
        reason:
          read.verdict === "wrong-check"
            ? "reference has a wrong check digit"
            : `reference must be ${lookOf(fund)}`,
      };
    },
  };
}
