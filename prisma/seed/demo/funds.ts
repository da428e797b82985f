import { fundKindByKey } from "@/lib/funds";
import { type Db, dayToDate, newId } from "@/lib/platform";
import { furnishedCouncils } from "./councils";

/** Since when the demo's funds have their coding: the beginning of a financial year. */
const since = dayToDate("2025-04-01");

/** Gives the demo's councils the funds that their residents pay into. */
export async function openFunds(db: Db): Promise<void> {
  for (const { slug, funds } of furnishedCouncils) {
    const { id: councilId } = await db.council.findUniqueOrThrow({ where: { slug } });
    for (const { kind, costCentre, subjective, prefix = null } of funds) {
      const standard = fundKindByKey(kind);
      if (!standard) throw new Error(`There is no fund ${kind}`);
      const coding = { startsOn: since, councilId, costCentre, subjective, vat: standard.vat };
      await db.fund.create({
        data: { id: newId(), councilId, kind, enabled: true, prefix, codings: { create: coding } },
      });
    }
  }
}
