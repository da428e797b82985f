import type { CouncilBrand } from "@/components/layout";

/** The council of a slug as its pages show it. */
export async function councilBrand(params: Promise<{ council: string }>): Promise<CouncilBrand> {
  const { council: slug } = await params;
  const name = slug.replace(/(^|-)[a-z]/g, (letters) => letters.replace("-", " ").toUpperCase());
  return { slug, name, shortName: name };
}
