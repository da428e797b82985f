import { notFound } from "next/navigation";
import { cache } from "react";
import { caseForStaff, parseReference } from "@/lib/cases";
import { withScope } from "@/lib/platform";
import { staffPage } from "@/lib/web";

export type CaseParams = Promise<{ council: string; reference: string }>;

/** The case of a page and who looks at it; 404 where their council has none of that reference. */
export async function casePage(params: CaseParams) {
  const { council: slug, reference } = await params;
  return readCase(slug, reference);
}

const readCase = cache(async (slug: string, typed: string) => {
  const { council, staff, scope } = await staffPage(slug);
  const parsed = parseReference(typed);
  const found =
    parsed.verdict === "ok"
      ? await withScope(scope, (db) => caseForStaff(db, parsed.reference))
      : null;
  if (!found) notFound();
  return { council, staff, scope, found, path: `/staff/${slug}/cases/${found.reference}` };
});
