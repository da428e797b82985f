import type { OwnCount, OwnFilter } from "@/lib/cases";
import { idSchema } from "@/lib/platform";

export type Query = Record<string, string | string[] | undefined>;

/** The filter in the page's address; what the resident has nothing of is ignored. */
export function filterOf(query: Query, counts: OwnCount[]): OwnFilter {
  const councilId = idSchema.safeParse(query.council).data;
  return {
    councilId: counts.find((each) => each.councilId === councilId)?.councilId,
    service: counts.find((each) => each.service === query.kind)?.service,
  };
}

/** The list's address with a filter, and on which page of it. */
export function addressOf(
  { councilId, service }: OwnFilter,
  cursor: Record<string, string> = {},
): string {
  const query = new URLSearchParams({
    ...(councilId && { council: councilId }),
    ...(service && { kind: service }),
    ...cursor,
  });
  return query.size > 0 ? `/account?${query}` : "/account";
}
