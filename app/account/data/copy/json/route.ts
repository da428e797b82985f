import { londonDay, withScope } from "@/lib/platform";
import { readyCopy } from "@/lib/privacy";
import { resident, route } from "@/lib/web";

/** The copy of a resident's data to save, for themselves or for another service. */
export const GET = route(resident(), async (_request, { scope }) => {
  const copy = await withScope(scope, (db) => readyCopy(db));
  if (!copy) {
    return new Response(null, { status: 404, headers: { "cache-control": "private, no-store" } });
  }
  const day = londonDay(new Date(copy.about.madeAt));
  return new Response(JSON.stringify(copy, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="your-data-${day}.json"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
});
