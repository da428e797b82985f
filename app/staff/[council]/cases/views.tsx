import { countLimit, type SavedView } from "@/lib/cases";
import { type Filters, filtersOf, queuePath, standardFilters } from "./filters";

/** What most officers look for first. */
const standardViews: { name: string; filters: Partial<Filters> }[] = [
  { name: "All open", filters: {} },
  { name: "Mine", filters: { whose: "mine" } },
  { name: "Unassigned", filters: { whose: "unassigned" } },
  { name: "Overdue", filters: { overdue: "yes" } },
  { name: "Unread", filters: { unread: "yes" } },
  { name: "Not fixed", filters: { disputed: "yes" } },
  { name: "Handed over to us", filters: { offered: "yes" } },
];

export interface View {
  key: string;
  name: string;
  filters: Filters;
  shared: boolean;
}

/** The views of the queue: everybody's, then those that were saved. */
export function viewsOf(saved: SavedView[]): View[] {
  return [
    ...standardViews.map(({ name, filters }) => ({
      ...{ key: name, name, shared: false },
      filters: { ...standardFilters, ...filters },
    })),
    ...saved.map(({ id, name, query, mine }) => ({
      key: id,
      name,
      filters: filtersOf(query),
      shared: !mine,
    })),
  ];
}

/** Whether a view can be counted together with the others: a search and an area cost more. */
export function isCountable({ filters }: View): boolean {
  return !filters.q && !filters.postcode;
}

type ViewsProps = {
  slug: string;
  views: View[];
  /** By the view's key; none for those that are not counted. */
  counts: Map<string, number>;
  current: string;
};

/** The views with how many cases each has. */
export function Views({ slug, views, counts, current }: ViewsProps) {
  return (
    <nav aria-label="Views of the cases">
      <ul className="lgo-views">
        {views.map((view) => {
          const href = queuePath(slug, view.filters);
          const count = counts.get(view.key);
          return (
            <li key={view.key}>
              <a
                className="govuk-link govuk-link--no-visited-state"
                href={href}
                aria-current={href === current ? "page" : undefined}
              >
                {view.name}
                {count === undefined ? "" : ` (${countWords(count)})`}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** "312", or "more than 1,000": nothing is counted further. */
export function countWords(count: number): string {
  return count > countLimit
    ? `more than ${countLimit.toLocaleString("en-GB")}`
    : count.toLocaleString("en-GB");
}
