import { ErrorSummary, Table, WarningText } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { assignees, bulkLimit, type QueueRow, queue } from "@/lib/cases";
import { newId, withScope } from "@/lib/platform";
import { staffPage } from "@/lib/web";
import { queryOf, queuePath } from "../filters";
import { meaningOf, readFilters, type SearchParams } from "../read-filters";
import { StateTag } from "../state-tag";
import { AssignMany, CloseMany, MergeMany } from "./forms";
import { chosenIn, kindIn } from "./selection";

type Props = { params: Promise<{ council: string }>; searchParams: Promise<SearchParams> };

const verbs = { assign: "Assign", close: "Close", merge: "Merge" } as const;

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
  if (rows.length === 0) return <NoneChosen path={path} site={council.name} />;
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
        {kind === "merge" ? (
          <p className="govuk-body">
            For many reports of one problem. The others leave the queue. When you write to the
            resident of the case that leads, start work or close it, that goes to all of them.
          </p>
        ) : null}
        <Chosen rows={rows} />
      </>
    ),
  };
  return (
    <Page backHref={path}>
      {kind === "assign" ? <AssignMany {...form} count={count} {...people} /> : null}
      {kind === "merge" ? <MergeMany {...form} count={count} rows={rows} /> : null}
      {kind === "close" ? (
        <CloseMany {...form} count={count}>
          <WarningText>
            We write to every resident who wants to hear. The letters wait 5 minutes, so that you
            can undo this.
          </WarningText>
        </CloseMany>
      ) : null}
    </Page>
  );
}

function Chosen({ rows }: { rows: QueueRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="lgo-scroll lgo-scroll--low" aria-label="Cases that change" tabIndex={0}>
      <Table
        className="lgo-cases"
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

function NoneChosen({ path, site }: { path: string; site: string }) {
  const page = "Change several cases";
  return (
    <Page backHref={path}>
      <title>{pageTitle({ page, service: "Back office", site, hasErrors: true })}</title>
      <ErrorSummary errorList={[{ text: "Select at least one case", href: path }]} />
      <PageHeading>{page}</PageHeading>
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
