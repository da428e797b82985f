import { notFound } from "next/navigation";
import { cache } from "react";
import { caseForStaff, formerCase, markersOn, parseReference } from "@/lib/cases";
import { type Db, withScope } from "@/lib/platform";
import { staffPage } from "@/lib/web";

export type CaseParams = Promise<{ council: string; reference: string }>;

/** The case of a page and who looks at it; 404 where their council has none of that reference now. */
export async function casePage(params: CaseParams) {
  const on = await anyCasePage(params);
  if (on.former || !on.found.isOwn) notFound();
  return on;
}

/** A case that an officer's council has, follows or once had; 404 where it never had it. */
export async function anyCasePage(params: CaseParams) {
  const { council: slug, reference } = await params;
  return readCase(slug, reference);
}

const readCase = cache(async (slug: string, typed: string) => {
  const { council, staff, scope } = await staffPage(slug);
  const parsed = parseReference(typed);
  if (parsed.verdict !== "ok") notFound();
  const { reference } = parsed;
  const path = `/staff/${slug}/cases/${reference}`;
  const seen = await withScope(scope, (db) => read(db, reference));
  if (seen) return { council, staff, scope, path, ...seen, former: null };
  const former = await withScope(scope, (db) => formerCase(db, reference));
  if (!former) notFound();
  return { council, staff, scope, path, found: null, former };
});

async function read(db: Db, reference: string) {
  const found = await caseForStaff(db, reference);
  return found && { found, markers: await markersOn(db, found.id) };
}
