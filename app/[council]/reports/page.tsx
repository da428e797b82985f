import type { Metadata } from "next";
import { Pagination } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { cursorOf, publicReports } from "@/lib/cases";
import { withScope } from "@/lib/platform";
import { councilPage, keepForEveryone, pageTags } from "@/lib/web";
import { addressOf, filterOf, type Query } from "./filter";
import { FilterForm } from "./filter-form";
import { ReportList } from "./report-list";

type Props = { params: Promise<{ council: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council } = await councilPage((await params).council);
  return { title: pageTitle({ page: "Reported problems", site: council.name }) };
}

/** What is public of a council's reports, the newest first. */
export default async function Reports({ params, searchParams }: Props) {
  const { council, scope } = await councilPage((await params).council);
  const query = await searchParams;
  const filter = filterOf(query);
  const { rows, older, newer } = await withScope(scope, (db) =>
    publicReports(db, { councilId: council.id, ...filter }, cursorOf(query)),
  );
  const href = (cursor: Record<string, string>) => addressOf(council.slug, filter, cursor);
  // The first page of a list: further ones have as many addresses as anybody cares to make up.
  await keepForEveryone(href({}), [pageTags.council(council.id), pageTags.reports(council.id)]);
  return (
    <Page breadcrumbs={[{ text: "Home", href: `/${council.slug}` }]}>
      <PageHeading>Reported problems</PageHeading>
      <p className="govuk-body">
        Problems in streets and public places that people have told {council.name} about.
      </p>
      <FilterForm filter={filter} />
      <ReportList reports={rows} slug={council.slug} />
      <Pagination
        landmarkLabel="Reports"
        previous={newer ? { href: href({ before: newer }), text: "Newer reports" } : undefined}
        next={older ? { href: href({ after: older }), text: "Older reports" } : undefined}
      />
    </Page>
  );
}
