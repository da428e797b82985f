import { Table } from "@/components/govuk";
import { casePath, type PartRow } from "@/lib/cases";
import { formatDate } from "@/lib/platform";
import { StateTag } from "../../state-tag";

type PartsTableProps = { rows: PartRow[]; slug: string; allTicked: boolean };

/** The reports that are part of a case, each to be ticked, but for those that are closed with it. */
export function PartsTable({ rows, slug, allTicked }: PartsTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="lgo-scroll" aria-label="Reports" tabIndex={0}>
      <Table
        className="lgo-queue"
        caption="Reports, the newest first"
        captionClassName="govuk-visually-hidden"
        head={["Reference", "What", "Where", "Received", "State"]}
        firstCellIsHeader
        rows={rows.map(({ id, reference, headline, place, receivedAt, state, unreadSince }) => [
          <span key="reference" className="lgo-picked">
            <input
              type="checkbox"
              className="lgo-tick"
              name="caseId"
              value={id}
              aria-label={`Select ${reference}`}
              defaultChecked={allTicked && state !== "closed"}
              disabled={state === "closed"}
            />
            <a className="govuk-link" href={casePath(slug, reference)}>
              {reference}
            </a>
          </span>,
          <span key="what">
            {headline}
            {unreadSince ? <span className="lgo-secondary">New message</span> : null}
          </span>,
          place ?? "No place given",
          formatDate(receivedAt),
          <StateTag key="state" state={state} />,
        ])}
      />
    </section>
  );
}
