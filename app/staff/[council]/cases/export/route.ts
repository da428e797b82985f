import { londonDay, withScope } from "@/lib/platform";
import { officer, route } from "@/lib/web";
import { filterKeys, queryOf } from "../filters";
import { meaningOf, readFilters } from "../read-filters";
import { casesAsCsv } from "./stream";

/** What the queue shows, all of it, as a spreadsheet. */
export const GET = route(officer(), async (request, { scope, council }) => {
  const { filters } = readFilters(Object.fromEntries(request.nextUrl.searchParams));
  const { filter } = await withScope(scope, (db) => meaningOf(db, council.id, filters));
  const name = `cases-${council.slug}-${londonDay(new Date())}.csv`;
  return new Response(casesAsCsv(scope, filter, filterKeys(queryOf(filters))), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
