import { Table, Tag } from "@/components/govuk";
import { casePath, type QueueRow, type QueueSort } from "@/lib/cases";
import { formatDate } from "@/lib/platform";
import { DueText } from "./due-text";
import { StateTag } from "./state-tag";
import { keepingBack } from "./way-back";

type QueueTableProps = {
  slug: string;
  rows: QueueRow[];
  sort: QueueSort;
  /** The queue's query string, for the way back from a case. */
  back: string;
  /** Whether every box is ticked at first. */
  allTicked?: boolean;
};

/** The cases of a page of the queue. Where it is too wide for a screen it scrolls by itself. */
export function QueueTable({ slug, rows, sort, back, allTicked = false }: QueueTableProps) {
  const caption = sort === "target" ? "the target date soonest first" : "the newest first";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="lgo-scroll" aria-label="Cases" tabIndex={0}>
      <Table
        className="lgo-queue"
        caption={`Cases, ${caption}`}
        captionClassName="govuk-visually-hidden"
        head={["Reference", "What", "Where", "Received", "Target", "Assigned to", "State"]}
        firstCellIsHeader
        rows={rows.map((row) => [
          <Reference
            key="reference"
            row={row}
            allTicked={allTicked}
            href={hrefOf(slug, row, back)}
          />,
          <What key="what" row={row} />,
          row.place ?? "No place given",
          formatDate(row.receivedAt),
          <DueText key="due" due={row} />,
          <Assigned key="assigned" row={row} />,
          <StateTag key="state" state={row.state} />,
        ])}
      />
    </section>
  );
}

/** The page of a case, which leads back to the queue as it was filtered. */
export function hrefOf(slug: string, { reference }: { reference: string }, back: string): string {
  return keepingBack(casePath(slug, reference), back);
}

function Reference(props: { row: QueueRow; allTicked: boolean; href: string }) {
  const { reference } = props.row;
  return (
    <span className="lgo-picked">
      <input
        type="checkbox"
        className="lgo-tick"
        name="case"
        value={reference}
        aria-label={`Select ${reference}`}
        defaultChecked={props.allTicked}
      />
      <a className="govuk-link" href={props.href} data-case>
        {reference}
      </a>
    </span>
  );
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
      {notesOf(row).map((note) => (
        <span key={note} className="lgo-secondary">
          {note}
        </span>
      ))}
    </>
  );
}

function notesOf(row: QueueRow): string[] {
  return [
    row.disputed && "Not fixed, says the resident",
    row.offered && "Handed over to us",
    row.merged && "Part of an incident",
    row.parts > 0 && reportsIn(row.parts),
    row.reopenings > 0 && reopened(row.reopenings),
  ].filter((note) => note !== false);
}

function reportsIn(parts: number): string {
  return parts === 1 ? "1 report is part of it" : `${parts} reports are part of it`;
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
