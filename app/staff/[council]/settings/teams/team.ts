import { notFound } from "next/navigation";
import { teamsOf } from "@/lib/councils";
import { withScope } from "@/lib/platform";
import { settingsPage } from "../settings-page";

export type TeamParams = Promise<{ council: string; team: string }>;

/** The open team of a page, and the others; 404 where the council has none of that id. */
export async function teamPage(params: TeamParams) {
  const on = await settingsPage(params);
  const { team: id } = await params;
  const teams = await withScope(on.scope, (db) => teamsOf(db, on.council.id));
  const team = teams.find((one) => one.id === id);
  if (!team) notFound();
  const others = teams.filter((one) => one.id !== id);
  return { on, team, others, at: { council: on.council.slug, team: team.id } };
}
