import type { Metadata } from "next";
import { ErrorSummary, InsetText, Pagination } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { assignees, countCases, queue, queueCursorOf, savedViews } from "@/lib/cases";
import { atOnce, withScope } from "@/lib/platform";
import { staffPage } from "@/lib/web";
import { Chips } from "./chips";
import { FilterForm } from "./filter-form";
import { type Filters, queryOf, queueFilter, queuePath } from "./filters";
import { Keyboard } from "./keyboard";
import { QueueTable } from "./queue-table";
import { meaningOf, readFilters, type SearchParams, type Typed } from "./read-filters";
import { SearchForm } from "./search-form";
import { SelectionForm } from "./selection-form";
import { countWords, isCountable, Views, viewsOf } from "./views";

type Props = {
  params: Promise<{ council: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { council } = await staffPage((await params).council);
  const { typed } = readFilters(await searchParams);
  const hasErrors = Object.keys(typed.errors).length > 0;
  return {
    title: pageTitle({ page: "Cases", service: "Back office", site: council.name, hasErrors }),
  };
}

/** The queue: a council's cases as they are filtered, 50 a page. */
export default async function Cases({ params, searchParams }: Props) {
  const { council, scope } = await staffPage((await params).council);
  const query = await searchParams;
  const { slug } = council;
  const { filters, typed } = readFilters(query);
  const { found, views, counts, people, words, unknownPostcode } = await withScope(
    scope,
    async (db) => {
      const { filter, meaning, unknownPostcode } = await meaningOf(db, council.id, filters);
      const cursor = queueCursorOf(query, filters.sort);
      const [found, saved, people] = await atOnce(
        () => queue(db, filter, cursor, { sort: filters.sort }),
        () => savedViews(db, council.id),
        () => assignees(db, council.id),
      );
      const views = viewsOf(saved);
      const counted = views.filter(isCountable);
      const all = [filter, ...counted.map((view) => queueFilter(council.id, view.filters))];
      const counts = await countCases(db, all);
      const byView = new Map(counted.map(({ key }, at) => [key, counts[at + 1] ?? 0]));
      return {
        ...{ found, views, people, unknownPostcode, words: meaning.words },
        counts: { matching: counts[0] ?? 0, byView },
      };
    },
  );
  if (unknownPostcode)
    typed.errors.postcode = "We do not know this postcode. Check it, or try another";
  const path = (cursor = {}) => queuePath(slug, filters, cursor);
  const errors = Object.entries(typed.errors);
  return (
    <Page width="full">
      {errors.length > 0 ? (
        <ErrorSummary
          errorList={errors.map(([field, text]) => ({
            text,
            href: `#${field === "postcode" ? field : `${field}-day`}`,
          }))}
        />
      ) : null}
      <PageHeading>Cases</PageHeading>
      <p>
        <a className="govuk-button" draggable="false" href={`/staff/${slug}/callers`}>
          New case for a caller
        </a>
      </p>
      <Views slug={slug} views={views} counts={counts.byView} current={path()} />
      <p className="govuk-body lgo-tools">
        <a className="govuk-link" href={queuePath(slug, filters, {}, "/views/new")}>
          Save this view
        </a>
        <a className="govuk-link" href={`/staff/${slug}/cases/views`}>
          Manage saved views
        </a>
        <a className="govuk-link" href={queuePath(slug, filters, {}, "/map")}>
          Show on a map
        </a>
        <a className="govuk-link" href={queuePath(slug, filters, {}, "/export")}>
          Download as a spreadsheet (CSV)
        </a>
      </p>
      <SearchForm slug={slug} query={queryOf(filters)} words={words} />
      <FilterForm slug={slug} filters={filters} typed={typed} {...people} />
      <Chips slug={slug} filters={narrowing(filters, typed)} words={words} {...people} />
      <p className="govuk-body" id="matching">
        {counts.matching === 1 ? "1 case" : `${countWords(counts.matching)} cases`}
      </p>
      {found.rows.length > 0 ? (
        <SelectionForm slug={slug} filters={filters} query={query} matching={counts.matching}>
          <QueueTable
            slug={slug}
            rows={found.rows}
            sort={filters.sort}
            back={queryOf(filters)}
            allTicked={query.select === "page"}
          />
        </SelectionForm>
      ) : (
        <InsetText>
          {path() === `/staff/${slug}/cases`
            ? "There are no open cases."
            : "No cases match. Clear the filters to see all open cases."}
        </InsetText>
      )}
      {found.newer ? (
        <p className="govuk-body">
          <a className="govuk-link" href={path()}>
            First page
          </a>
        </p>
      ) : null}
      <Pagination
        previous={
          found.newer ? { href: path({ before: found.newer }), text: "Previous" } : undefined
        }
        next={found.older ? { href: path({ after: found.older }), text: "Next" } : undefined}
        landmarkLabel="Pages of the cases"
      />
      <Keyboard />
    </Page>
  );
}

/** The filters without a postcode that is none: it is shown where it was typed, and narrows nothing. */
function narrowing(filters: Filters, { errors }: Typed): Filters {
  return errors.postcode ? { ...filters, postcode: undefined } : filters;
}
