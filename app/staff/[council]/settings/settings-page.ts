import { z } from "zod";
import { pageTitle } from "@/components/layout";
import { officer, staffPage } from "@/lib/web";

/** What every action on a council's settings binds, and who may: its administrators. */
export const atCouncil = z.object({ council: z.string().max(100) });
export const administrators = officer("administrator");

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** Who looks at a page of a council's settings, and where they begin. 403 for its other officers. */
export async function settingsPage(params: Promise<{ council: string }>) {
  const on = await staffPage((await params).council, "administrator");
  return { ...on, path: settingsPath(on.council.slug) };
}

export type OnSettings = Awaited<ReturnType<typeof settingsPage>>;

export function settingsPath(council: string, section = ""): string {
  return `/staff/${council}/settings${section && `/${section}`}`;
}

export function titleOf({ council }: OnSettings, page: string, hasErrors = false): string {
  return pageTitle({ page, service: "Settings", site: council.name, hasErrors });
}
