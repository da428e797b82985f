import type { Metadata } from "next";
import { ErrorSummary, Table, WarningText } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { assignees, bulkLimit, type QueueRow, queue } from "@/lib/cases";
import { newId, withScope } from "@/lib/platform";
import { staffPage } from "@/lib/web";
import { queryOf, queuePath } from "../filters";
import { meaningOf, readFilters, type SearchParams } from "../read-filters";
import { StateTag } from "../state-tag";
import { AssignMany, CloseMany } from "./forms";
import { chosenIn, kindIn } from "./selection";

type Props = { params: Promise<{ council: string }>; searchParams: Promise<SearchParams> };

const verbs = { assign: "Assign", close: "Close" } as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council } = await staffPage((await params).council);
  const page = "Change several cases";
  return { title: pageTitle({ page, service: "Back office", site: council.name }) };
}

/** Says what will happen to the cases that were chosen, and asks for the rest. */
export default async function Bulk({ params, searchParams }: Props) {
  const { council, scope } = await staffPage((await params).council);
  const query = await searchParams;
  const kind = kindIn(query);
  const { filters } = readFilters(query);
  const { rows, people } = await withScope(scope, async (db) => {
    const references = chosenIn(query);
    const { filter } = await meaningOf(db, council.id, filters);
    const chosen =
      query.all === "yes" ? filter : { councilId: council.id, references, merged: true };
    const { rows } = await queue(db, chosen, {}, { size: bulkLimit, sort: filters.sort });
    return { rows, people: await assignees(db, council.id) };
  });
  const back = queryOf(filters);
  const path = queuePath(council.slug, filters);
  if (rows.length === 0) return <NoneChosen path={path} />;
  const count = rows.length === 1 ? "1 case" : `${rows.length} cases`;
  const heading = `${verbs[kind]} ${count}`;
  const form = {
    council: council.slug,
    title: pageTitle({ page: heading, service: "Back office", site: council.name }),
    hidden: {
      bulkId: newId(),
      back,
      cases: rows.map(({ id, revision }) => `${id}:${revision}`).join(" "),
    },
    heading: (
      <>
        <PageHeading>{heading}</PageHeading>
        <Chosen rows={rows} />
      </>
    ),
  };
  return (
    <Page backHref={path}>
      {kind === "assign" ? (
        <AssignMany {...form} count={count} {...people} />
      ) : (
        <CloseMany {...form} count={count}>
          <WarningText>
            We write to every resident who wants to hear. The letters wait 5 minutes, so that you
            can undo this.
          </WarningText>
        </CloseMany>
      )}
    </Page>
  );
}

function Chosen({ rows }: { rows: QueueRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="lgo-scroll lgo-scroll--low" aria-label="Cases that change" tabIndex={0}>
      <Table
        caption="Cases that change"
        captionClassName="govuk-visually-hidden"
        head={["Reference", "What", "State"]}
        firstCellIsHeader
        rows={rows.map(({ reference, headline, state }) => [
          reference,
          headline,
          <StateTag key="state" state={state} />,
        ])}
      />
    </section>
  );
}

function NoneChosen({ path }: { path: string }) {
  return (
    <Page backHref={path}>
      <ErrorSummary errorList={[{ text: "Select at least one case", href: path }]} />
      <PageHeading>Change several cases</PageHeading>
      <p className="govuk-body">
        You have not selected any cases.{" "}
        <a className="govuk-link" href={path}>
          Go back to the cases
        </a>{" "}
        and tick those that you want to change.
      </p>
    </Page>
  );
}
