import type { CouncilBrand } from "@/components/layout";
import { councilPage } from "@/lib/web";
import { brandOf } from "../council-brand";

/** The council whose site a page is on, as its pages show it. 404 where there is none. */
export async function councilBrand(params: Promise<{ council: string }>): Promise<CouncilBrand> {
  const { council } = await councilPage((await params).council);
  return brandOf(council);
}
