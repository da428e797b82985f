import type { ReactNode } from "react";
import { Button } from "@/components/govuk";
import { bulkLimit } from "@/lib/cases";
import { type Filters, queryOf, queuePath } from "./filters";
import type { SearchParams } from "./read-filters";
import { countWords } from "./views";

type SelectionFormProps = {
  slug: string;
  filters: Filters;
  query: SearchParams;
  matching: number;
  /** The table with its boxes. */
  children: ReactNode;
};

/**
 * Choosing several cases. A GET leads to the page that says what will happen: nothing changes here,
 * and the boxes work without scripting.
 */
export function SelectionForm({ slug, filters, query, matching, children }: SelectionFormProps) {
  const isWhole = query.select === "page";
  const cursor = cursorIn(query);
  const onPage = queuePath(slug, filters, { ...cursor, ...(isWhole ? {} : { select: "page" }) });
  return (
    <form action={`/staff/${slug}/cases/bulk`} method="get" aria-label="Select cases">
      {[...new URLSearchParams(queryOf(filters))].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div className="lgo-selection">
        <a className="govuk-link" href={onPage}>
          {isWhole ? "Select none" : "Select all on this page"}
        </a>
        <label className="lgo-tick-label">
          <input type="checkbox" className="lgo-tick" name="all" value="yes" />{" "}
          {matching > bulkLimit
            ? `Select the first ${bulkLimit} of ${countWords(matching)} that match`
            : `Select all ${matching} that match`}
        </label>
        <Button name="kind" value="assign" variant="secondary">
          Assign selected
        </Button>
        <Button name="kind" value="close" variant="secondary">
          Close selected
        </Button>
        <Button name="kind" value="merge" variant="secondary">
          Merge selected
        </Button>
      </div>
    </form>
  );
}

function cursorIn({ after, before }: SearchParams): Record<string, string> {
  if (typeof after === "string") return { after };
  return typeof before === "string" ? { before } : {};
}
