import { Table, Tag } from "@/components/govuk";
import type { QueueRow } from "@/lib/cases";
import { formatDate } from "@/lib/platform";
import { DueText } from "./due-text";
import { StateTag } from "./state-tag";

type QueueTableProps = { slug: string; rows: QueueRow[] };

/** The cases of a page of the queue. Where it is too wide for a screen it scrolls by itself. */
export function QueueTable({ slug, rows }: QueueTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="lgo-scroll" aria-label="Cases" tabIndex={0}>
      <Table
        className="lgo-queue"
        caption="Cases, the newest first"
        captionClassName="govuk-visually-hidden"
        head={["Reference", "What", "Where", "Received", "Target", "Assigned to", "State"]}
        firstCellIsHeader
        rows={rows.map((row) => cells(slug, row))}
      />
    </section>
  );
}

function cells(slug: string, row: QueueRow) {
  return [
    <a key="reference" className="govuk-link" href={`/staff/${slug}/cases/${row.reference}`}>
      {row.reference}
    </a>,
    <What key="what" row={row} />,
    row.place ?? "No place given",
    formatDate(row.receivedAt),
    <DueText key="due" due={row} />,
    <Assigned key="assigned" row={row} />,
    <StateTag key="state" state={row.state} />,
  ];
}

function What({ row }: { row: QueueRow }) {
  return (
    <>
      {row.headline}
      {row.unread ? (
        <span className="lgo-secondary">
          <Tag colour="blue">New message</Tag>
        </span>
      ) : null}
      {row.reopenings > 0 ? (
        <span className="lgo-secondary">{reopened(row.reopenings)}</span>
      ) : null}
    </>
  );
}

function reopened(times: number): string {
  return times === 1 ? "Reopened once" : `Reopened ${times} times`;
}

function Assigned({ row }: { row: QueueRow }) {
  return (
    <>
      {row.assignee ?? "Nobody"}
      {row.team ? <span className="lgo-secondary">{row.team}</span> : null}
    </>
  );
}
