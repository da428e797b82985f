import { z } from "zod";
import { serviceByKey } from "@/lib/catalogue";
import {
  administrator,
  changeSetting,
  type SettingChanged,
  type SettingKind,
  takeTurn,
} from "@/lib/councils";
import { type Db, newId } from "@/lib/platform";
import type { ReplyTemplateInput } from "./schema";

type TemplateRefusal = "name-taken" | "unknown-service" | "unknown-template";

/** Words for officers to answer with. One that was removed keeps its row, to be brought back. */
export const replyTemplateSetting: SettingKind<ReplyTemplateInput, TemplateRefusal> = {
  kind: "reply-template",
  parse: (kept) => keptSchema.parse(kept),
  async read(db, councilId, id) {
    const row = await db.replyTemplate.findFirst({ where: { id, councilId, removedAt: null } });
    return row && { name: row.name, body: row.body, service: row.service };
  },
  async write(db, { councilId, key: id, now }, next) {
    if (next?.service && !serviceByKey(next.service)) {
      return { ok: false, reason: "unknown-service" };
    }
    const same =
      next && (await db.replyTemplate.findFirst({ where: { councilId, name: next.name } }));
    if (same && same.id !== id) return { ok: false, reason: "name-taken" };
    const data = next ? { ...next, removedAt: null } : { removedAt: now };
    const { count } = await db.replyTemplate.updateMany({
      where: { id, councilId },
      data: { ...data, updatedAt: now },
    });
    if (count > 0) return { ok: true };
    if (!next) return { ok: false, reason: "unknown-template" };
    await db.replyTemplate.create({ data: { id, councilId, ...next, updatedAt: now } });
    return { ok: true };
  },
};

export type TemplateChanged = SettingChanged<TemplateRefusal>;

export type TemplateAdded =
  | (Extract<TemplateChanged, { ok: true }> & { id: string })
  | Extract<TemplateChanged, { ok: false }>;

/** Adds a template for the asker's own council. A removed one of that name comes back with these words. */
export async function addReplyTemplate(
  db: Db,
  template: ReplyTemplateInput,
  now = new Date(),
): Promise<TemplateAdded> {
  const councilId = administrator(db)?.councilId;
  if (!councilId) return { ok: false, reason: "forbidden" };
  await takeTurn(db, councilId);
  const same = await db.replyTemplate.findFirst({ where: { councilId, name: template.name } });
  if (same && !same.removedAt) return { ok: false, reason: "name-taken" };
  const id = same?.id ?? newId();
  const change = { key: id, name: template.name, next: () => template };
  const changed = await changeSetting(db, replyTemplateSetting, change, now);
  return changed.ok ? { ...changed, id } : changed;
}

/** Changes a template of the asker's own council. */
export function changeReplyTemplate(
  db: Db,
  { id, ...template }: ReplyTemplateInput & { id: string },
  now = new Date(),
): Promise<TemplateChanged> {
  return changeStanding(db, id, template, now);
}

/** Takes a template away, so that no officer is offered it any more. */
export function removeReplyTemplate(
  db: Db,
  { id }: { id: string },
  now = new Date(),
): Promise<TemplateChanged> {
  return changeStanding(db, id, null, now);
}

async function changeStanding(
  db: Db,
  id: string,
  next: ReplyTemplateInput | null,
  now: Date,
): Promise<TemplateChanged> {
  const councilId = administrator(db)?.councilId;
  if (!councilId) return { ok: false, reason: "forbidden" };
  await takeTurn(db, councilId);
  const before = await replyTemplateSetting.read(db, councilId, id);
  if (!before) return { ok: false, reason: "unknown-template" };
  const change = { key: id, name: before.name, next: () => next };
  return changeSetting(db, replyTemplateSetting, change, now);
}

const keptSchema = z.object({
  name: z.string().max(80),
  body: z.string().max(4000),
  service: z.string().max(60).nullable(),
});
