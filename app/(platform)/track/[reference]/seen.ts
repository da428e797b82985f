import { cache } from "react";
import { withScope } from "@/lib/platform";
import { readTracked } from "../../../own-case/read-tracked";
import { heldReport } from "../asker";

/** The report of a page and its council, for whoever this browser's pass lets see it; null for none. */
export const seenReport = cache(async (reference: string) => {
  const { scope } = await heldReport(reference);
  return withScope(scope, (db) => readTracked(db, reference));
});
