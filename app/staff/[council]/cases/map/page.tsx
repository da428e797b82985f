import type { Metadata } from "next";
import { InsetText, Table } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { MapView } from "@/components/map";
import { assignees, countCases, type QueueRow, queue } from "@/lib/cases";
import { withScope } from "@/lib/platform";
import { staffPage } from "@/lib/web";
import { Chips } from "../chips";
import { filterSchema, queryOf, queuePath } from "../filters";
import { hrefOf } from "../queue-table";
import { meaningOf, readFilters, type SearchParams } from "../read-filters";
import { StateTag } from "../state-tag";
import { countWords } from "../views";
import { AreaForm } from "./area-form";
import { mapOf } from "./map-of";

type Props = { params: Promise<{ council: string }>; searchParams: Promise<SearchParams> };

/** How many cases a map can show and still be read. */
const mostPins = 1000;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council } = await staffPage((await params).council);
  return { title: pageTitle({ page: "Map of cases", service: "Back office", site: council.name }) };
}

/** The filtered cases on a map, and the same in a table. */
export default async function CasesMap({ params, searchParams }: Props) {
  const { council, scope } = await staffPage((await params).council);
  const { filters } = readFilters(await searchParams);
  const { rows, more, matching, words, people } = await withScope(scope, async (db) => {
    const { filter, meaning } = await meaningOf(db, council.id, filters);
    const located = { ...filter, located: true };
    const { rows, older } = await queue(db, located, {}, { size: mostPins });
    const [matching = 0] = await countCases(db, [filter]);
    const people = await assignees(db, council.id);
    return { rows, matching, people, more: older !== null, words: meaning.words };
  });
  const back = queryOf(filters);
  const list = queuePath(council.slug, filters);
  return (
    <Page width="full" backHref={list}>
      <PageHeading>Map of cases</PageHeading>
      <Chips slug={council.slug} filters={filters} words={words} below="/map" {...people} />
      <p className="govuk-body">
        {shownWords(rows.length, matching, more)}{" "}
        <a className="govuk-link" href={list}>
          Show as a list
        </a>
      </p>
      {rows.length === 0 ? (
        <InsetText>No case with a place matches.</InsetText>
      ) : (
        <div className="lgo-map-and-table">
          <div>
            <MapView
              label="Cases on a map. The table holds the same"
              hydrated
              watches="box"
              {...mapOf(rows, council, back)}
            />
            <AreaForm
              slug={council.slug}
              query={queryOf(filterSchema.parse({ ...filters, box: undefined }))}
            />
          </div>
          <PinTable rows={rows} slug={council.slug} back={back} />
        </div>
      )}
    </Page>
  );
}

function shownWords(pins: number, matching: number, more: boolean): string {
  if (more) return `The newest ${countWords(pins)} cases that have a place, of all that match.`;
  const without = matching - pins;
  const cases = pins === 1 ? "1 case" : `${countWords(pins)} cases`;
  return without > 0 && matching <= mostPins
    ? `${cases}. ${without} more without a place.`
    : `${cases}.`;
}

function PinTable({ rows, slug, back }: { rows: QueueRow[]; slug: string; back: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="lgo-scroll lgo-scroll--low" aria-label="Cases on the map" tabIndex={0}>
      <Table
        className="lgo-cases"
        caption="Cases on the map, the newest first"
        captionClassName="govuk-visually-hidden"
        head={["Reference", "What", "Where", "State"]}
        firstCellIsHeader
        rows={rows.map((row) => [
          <a key="reference" className="govuk-link" href={hrefOf(slug, row, back)}>
            {row.reference}
          </a>,
          row.headline,
          row.place ?? row.postcode ?? "No words for the place",
          <StateTag key="state" state={row.state} />,
        ])}
      />
    </section>
  );
}
