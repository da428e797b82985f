import { notFound } from "next/navigation";
import { savedViews } from "@/lib/cases";
import { withScope } from "@/lib/platform";
import { staffPage } from "@/lib/web";

export type ViewParams = Promise<{ council: string; view: string }>;

/** The saved view of a page; 404 where the officer sees none of that id. */
export async function viewPage(params: ViewParams) {
  const { council: slug, view: id } = await params;
  const { council, scope } = await staffPage(slug);
  const views = await withScope(scope, (db) => savedViews(db, council.id));
  const view = views.find((one) => one.id === id);
  if (!view) notFound();
  return { council, view, path: `/staff/${council.slug}/cases/views` };
}
