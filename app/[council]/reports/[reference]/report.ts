import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { parseReference, publicReport, reportPath } from "@/lib/cases";
import { councilById } from "@/lib/councils";
import { withScope } from "@/lib/platform";
import { councilPage } from "@/lib/web";

/** The public report of an address, once a request; on another council's site, leads to its own. */
export const reportPage = cache(async (slug: string, typed: string) => {
  const { council, scope } = await councilPage(slug);
  const parsed = parseReference(decodeURIComponent(typed));
  if (parsed.verdict !== "ok") notFound();
  const report = await withScope(scope, (db) => publicReport(db, parsed.reference));
  if (!report) notFound();
  const owner = await withScope(scope, (db) => councilById(db, report.councilId));
  if (!owner) notFound();
  const path = reportPath(owner.slug, report.reference);
  if (owner.id !== council.id || typed !== report.reference) permanentRedirect(path);
  return { council, report, path };
});
