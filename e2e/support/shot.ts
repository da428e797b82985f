import type { Visitor } from "./visitor";

/** A picture of the page in the folder E2E_SHOTS, where somebody wants to look at it. */
export async function shot({ page }: Visitor, name: string): Promise<void> {
  const folder = process.env.E2E_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** Takes pictures whose names all begin with these words. */
export function shotsOf(story: string) {
  return (visitor: Visitor, name: string) => shot(visitor, `${story}-${name}`);
}
