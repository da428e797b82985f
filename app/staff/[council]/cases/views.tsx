import type { QueueCounts } from "@/lib/cases";
import { type Filters, queuePath } from "./filters";

type ViewsProps = { slug: string; counts: QueueCounts; current: string };

const views: { name: string; count: keyof QueueCounts; filters: Partial<Filters> }[] = [
  { name: "All open", count: "open", filters: {} },
  { name: "Mine", count: "mine", filters: { whose: "mine" } },
  { name: "Unassigned", count: "unassigned", filters: { whose: "unassigned" } },
  { name: "Overdue", count: "overdue", filters: { overdue: "yes" } },
];

/** What most officers look for first, with how many there are. */
export function Views({ slug, counts, current }: ViewsProps) {
  return (
    <nav aria-label="Views of the cases">
      <ul className="lgo-views">
        {views.map(({ name, count, filters }) => {
          const href = queuePath(slug, filters);
          return (
            <li key={name}>
              <a
                className="govuk-link govuk-link--no-visited-state"
                href={href}
                aria-current={href === current ? "page" : undefined}
              >
                {name} ({counts[count].toLocaleString("en-GB")})
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
