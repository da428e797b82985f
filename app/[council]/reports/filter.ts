import { type CaseState, caseStates } from "@/lib/cases";
import { services } from "@/lib/catalogue";

export type Query = Record<string, string | string[] | undefined>;

/** Which of a council's public reports are shown. */
export interface Filter {
  service?: string;
  state?: CaseState;
}

/** The categories whose reports are public. */
export const publicServices = services.filter((service) => !service.private);

/** The filter in a page's address; what means nothing there is ignored. */
export function filterOf(query: Query): Filter {
  return {
    service: publicServices.find(({ key }) => key === query.service)?.key,
    state: caseStates.find((state) => state === query.state),
  };
}

/** The list's address with a filter, and on which page of it. */
export function addressOf(
  slug: string,
  { service, state }: Filter,
  cursor: Record<string, string> = {},
): string {
  const query = new URLSearchParams({
    ...(service && { service }),
    ...(state && { state }),
    ...cursor,
  });
  const path = `/${slug}/reports`;
  return query.size > 0 ? `${path}?${query}` : path;
}
