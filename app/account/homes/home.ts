import { notFound } from "next/navigation";
import { cache } from "react";
import { shownValue } from "@/lib/forms";
import { withScope } from "@/lib/platform";
import { addressQuestion, allHomes, type Home, sinceQuestion } from "@/lib/residents";
import { residentPage } from "@/lib/web";

export type HomeParams = { params: Promise<{ home: string }> };

/** The home of a page, and 404 where whoever looks has none of that id. */
export async function homePage(params: HomeParams["params"]): Promise<Home> {
  return readHome((await params).home);
}

const readHome = cache(async (id: string): Promise<Home> => {
  const { scope } = await residentPage();
  const homes = await withScope(scope, (db) => allHomes(db));
  const found = homes.find((home) => home.id === id);
  if (!found) notFound();
  return found;
});

/** A home as the form that changes it shows it. */
export function shownHome({ addressLines, postcode, since }: Home) {
  const [line1 = "", ...rest] = addressLines;
  const address = { line1, line2: rest.slice(0, -1).join(", "), town: rest.at(-1) ?? "", postcode };
  return {
    address: shownValue(addressQuestion, address),
    since: shownValue(sinceQuestion, since),
  };
}
