import type { CouncilBrand } from "@/components/layout";
import { councilPage, keepForEveryone, pageTags } from "@/lib/web";
import { brandOf } from "../council-brand";

/** The council whose site a page is on, as its pages show it. 404 where there is none. */
export async function councilBrand(params: Promise<{ council: string }>): Promise<CouncilBrand> {
  const { council } = await councilPage((await params).council);
  return brandOf(council);
}

/** The same, for a page of the site that says the same to everybody. */
export async function keptBrand(
  params: Promise<{ council: string }>,
  page: string,
): Promise<CouncilBrand> {
  const { council } = await councilPage((await params).council);
  await keepForEveryone(`/${council.slug}/${page}`, [pageTags.council(council.id)]);
  return brandOf(council);
}
