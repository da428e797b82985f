import type { Metadata } from "next";
import { InsetText, Pagination } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { cursorOf, queue, queueCounts } from "@/lib/cases";
import { withScope } from "@/lib/platform";
import { staffPage } from "@/lib/web";
import { FilterForm } from "./filter-form";
import { filterSchema, queueFilter, queuePath } from "./filters";
import { QueueTable } from "./queue-table";
import { Views } from "./views";

type Props = {
  params: Promise<{ council: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council } = await staffPage((await params).council);
  return { title: pageTitle({ page: "Cases", service: "Back office", site: council.name }) };
}

/** The queue: a council's cases, the newest first, 50 a page. */
export default async function Cases({ params, searchParams }: Props) {
  const { council, scope } = await staffPage((await params).council);
  const query = await searchParams;
  const filters = filterSchema.parse(query);
  const [found, counts] = await withScope(scope, async (db) => [
    await queue(db, queueFilter(council.id, filters), cursorOf(query)),
    await queueCounts(db, council.id),
  ]);
  const path = (cursor = {}) => queuePath(council.slug, filters, cursor);
  return (
    <Page width="full">
      <PageHeading>Cases</PageHeading>
      <Views slug={council.slug} counts={counts} current={path()} />
      <FilterForm slug={council.slug} filters={filters} />
      {found.rows.length > 0 ? (
        <QueueTable slug={council.slug} rows={found.rows} />
      ) : (
        <InsetText>No cases match. Clear the filters to see all open cases.</InsetText>
      )}
      {found.newer ? (
        <p className="govuk-body">
          <a className="govuk-link" href={path()}>
            First page
          </a>
        </p>
      ) : null}
      <Pagination
        previous={found.newer ? { href: path({ before: found.newer }), text: "Newer" } : undefined}
        next={found.older ? { href: path({ after: found.older }), text: "Older" } : undefined}
        landmarkLabel="Pages of the cases"
      />
    </Page>
  );
}
