import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { caseForStaff, casePath, formerCase, noteLook, parseReference } from "@/lib/cases";
import { withScope } from "@/lib/platform";
import { isLookedAt, staffPage } from "@/lib/web";
import { backIn } from "../way-back";

/** Which case's page it is, and the queue's query string for the way back. */
export type CaseAt = { council: string; reference: string; back: string };

export type CaseParams = Promise<{ council: string; reference: string }>;

/** The case of a page and who looks at it; 404 where their council has none of that reference now. */
export async function casePage(params: CaseParams) {
  const on = await anyCasePage(params);
  if (on.former || !on.found.isOwn) notFound();
  return on;
}

/**
 * A case that an officer's council has, follows or once had; 404 where it never had it. `opens` on the
 * page that shows it: that it was looked at is written down, if anybody has the page before them.
 */
export async function anyCasePage(params: CaseParams, { opens = false } = {}) {
  const { council: slug, reference } = await params;
  return readCase(slug, reference, opens && (await isLookedAt()));
}

const readCase = cache(async (slug: string, typed: string, looking: boolean) => {
  const { council, staff, scope } = await staffPage(slug);
  const parsed = parseReference(typed);
  if (parsed.verdict !== "ok") notFound();
  const { reference } = parsed;
  const path = casePath(slug, reference);
  const at: CaseAt = { council: slug, reference, back: await backOfPage() };
  const found = await withScope(scope, (db) => caseForStaff(db, reference, { looking }));
  if (found) return { council, staff, scope, path, at, found, former: null };
  const former = await withScope(scope, async (db) => {
    const had = await formerCase(db, reference);
    if (had && looking) await noteLook(db, had.id);
    return had;
  });
  if (!former) notFound();
  return { council, staff, scope, path, at, found: null, former };
});

/** What the page's own address says of the way back to the queue. */
async function backOfPage(): Promise<string> {
  const [, query = ""] = ((await headers()).get("x-path") ?? "").split("?");
  return backIn({ back: new URLSearchParams(query).get("back") });
}
