import { notFound } from "next/navigation";
import { replyTemplate } from "@/lib/cases";
import { idSchema, withScope } from "@/lib/platform";
import { settingsPage } from "../settings-page";

export type TemplateParams = Promise<{ council: string; template: string }>;

/** The reply template of a page; 404 where the council has none of that id, or no more. */
export async function templatePage(params: TemplateParams) {
  const on = await settingsPage(params);
  const id = idSchema.safeParse((await params).template);
  const { council, scope } = on;
  const template = id.success
    ? await withScope(scope, (db) => replyTemplate(db, council.id, id.data))
    : null;
  if (!template) notFound();
  return { on, template, at: { council: council.slug, template: template.id } };
}
