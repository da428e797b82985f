import { notFound } from "next/navigation";
import { cache } from "react";
import { parseReference } from "@/lib/cases";
import { withScope } from "@/lib/platform";
import { residentPage } from "@/lib/web";
import { readTracked } from "../../../own-case/read-tracked";

/** The case of a page and its council; 404 where the account has none of that reference. */
export const ownReport = cache(async (typed: string) => {
  const { scope } = await residentPage();
  const parsed = parseReference(typed);
  const seen =
    parsed.verdict === "ok"
      ? await withScope(scope, (db) => readTracked(db, parsed.reference))
      : null;
  if (!seen) notFound();
  return { scope, ...seen };
});
