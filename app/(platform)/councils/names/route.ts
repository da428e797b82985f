import { currentCouncils, listedAs } from "@/lib/councils";
import { withScope } from "@/lib/platform";
import { anybody, route } from "@/lib/web";

/** Every council's name and address, for suggestions while a name is typed. */
export const GET = route(anybody, async (_request, { scope }) => {
  const councils = await withScope(scope, currentCouncils);
  const names = councils.map((council) => ({ text: listedAs(council), href: `/${council.slug}` }));
  return Response.json(names, { headers: { "Cache-Control": "public, max-age=3600" } });
});
