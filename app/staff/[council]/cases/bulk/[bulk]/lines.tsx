import { Table } from "@/components/govuk";
import type { BulkLine, BulkStanding } from "@/lib/cases";
import { hrefOf } from "../../queue-table";
import { reasonOf } from "./words";

const names: Record<BulkLine["state"], string> = {
  waiting: "Waiting",
  done: "Done",
  refused: "Not done",
  undone: "Put back",
  kept: "Not put back",
};

/** The cases: those first that somebody has to look at. */
export function Lines({ slug, found }: { slug: string; found: BulkStanding }) {
  const odd = found.items.filter(needsLook);
  const rest = found.items.filter((line) => !needsLook(line));
  return (
    <>
      {odd.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Look at these cases</h2>
          <LinesTable slug={slug} caption="Cases to look at" lines={odd} />
        </>
      ) : null}
      {rest.length > 0 ? <LinesTable slug={slug} caption="Cases" lines={rest} /> : null}
    </>
  );
}

function needsLook({ state, reason }: BulkLine): boolean {
  return state === "refused" || state === "kept" || reason === "told" || reason === "parts";
}

function LinesTable({
  slug,
  caption,
  lines,
}: {
  slug: string;
  caption: string;
  lines: BulkLine[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="lgo-scroll lgo-scroll--low" aria-label={caption} tabIndex={0}>
      <Table
        className="lgo-cases"
        caption={caption}
        captionClassName="govuk-visually-hidden"
        head={["Reference", "What", "How it ended"]}
        firstCellIsHeader
        rows={lines.map((line) => [
          line.reference ? (
            <a key="reference" className="govuk-link" href={hrefOf(slug, line, "")}>
              {line.reference}
            </a>
          ) : (
            "Unknown"
          ),
          line.headline,
          <Ended key="ended" line={line} />,
        ])}
      />
    </section>
  );
}

function Ended({ line }: { line: BulkLine }) {
  const reason = reasonOf(line);
  return (
    <>
      {names[line.state]}
      {reason ? <span className="lgo-secondary">{reason}</span> : null}
    </>
  );
}
