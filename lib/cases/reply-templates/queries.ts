import { type Db, formatDay, scopeOf } from "@/lib/platform";
import type { StaffCase } from "../queries/case-for-staff";
import { fillTemplate, type TemplateFacts } from "./fill";

export interface ReplyTemplate {
  id: string;
  name: string;
  body: string;
  /** Key of the one service it is for; null for all. */
  service: string | null;
}

/** How many of a council's templates are shown. */
const most = 500;

/** A council's reply templates by name: those for a service and for all, where one is given. */
export async function replyTemplates(
  db: Db,
  councilId: string,
  { service }: { service?: string } = {},
): Promise<ReplyTemplate[]> {
  return db.replyTemplate.findMany({
    where: {
      councilId,
      removedAt: null,
      ...(service ? { OR: [{ service: null }, { service }] } : {}),
    },
    select: { id: true, name: true, body: true, service: true },
    orderBy: { name: "asc" },
    take: most,
  });
}

/** One template of a council; null where it has none of this id, or no more. */
export async function replyTemplate(
  db: Db,
  councilId: string,
  id: string,
): Promise<ReplyTemplate | null> {
  return db.replyTemplate.findFirst({
    where: { id, councilId, removedAt: null },
    select: { id: true, name: true, body: true, service: true },
  });
}

/**
 * A template's words with the facts of a case filled in, for the officer who asks. Where a fact is
 * not known, words stand that fit in its place.
 */
export async function filledTemplate(
  db: Db,
  found: StaffCase,
  { id, council }: { id: string; council: string },
): Promise<string | null> {
  const template = await replyTemplate(db, found.councilId, id);
  if (!template || (template.service && template.service !== found.service)) return null;
  const scope = scopeOf(db);
  const officer =
    scope.kind === "staff" ? await db.staff.findUnique({ where: { id: scope.staffId } }) : null;
  const facts: TemplateFacts = {
    reference: found.reference,
    what: found.headline,
    where: found.place ?? found.postcode ?? "the place that you reported",
    "target date": formatDay(found.targetOn),
    council,
    officer: officer?.name ?? council,
    name: found.reporter?.name ?? "resident",
  };
  return fillTemplate(template.body, facts);
}
