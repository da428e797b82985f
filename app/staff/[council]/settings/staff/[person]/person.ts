import { notFound } from "next/navigation";
import { colleaguesOf } from "@/lib/identity";
import { idSchema } from "@/lib/platform";
import { settingsPage } from "../../settings-page";

export type PersonParams = Promise<{ council: string; person: string }>;

/** The colleague of a page; 404 where nobody of that id works for the council. */
export async function personPage(params: PersonParams) {
  const on = await settingsPage(params);
  const id = idSchema.safeParse((await params).person);
  const [person] = id.success ? await colleaguesOf(on.scope, id.data) : [];
  if (!person) notFound();
  return { on, person, at: { council: on.council.slug, person: person.id } };
}
