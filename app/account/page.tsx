import type { Metadata } from "next";
import { InsetText, Pagination } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { cursorOf, type OwnCount, ownCases, ownCounts } from "@/lib/cases";
import { councilsById } from "@/lib/councils";
import { atOnce, withScope } from "@/lib/platform";
import { erasureDue } from "@/lib/privacy";
import { residentPage } from "@/lib/web";
import { ErasureAhead } from "./data/erasure-ahead";
import { Done } from "./done";
import { addressOf, filterOf, type Query } from "./filter";
import { FilterForm } from "./filter-form";
import { NothingYet } from "./nothing-yet";
import { OwnList } from "./own-list";

type Props = { searchParams: Promise<Query> };

export const metadata: Metadata = { title: pageTitle({ page: "Your reports" }) };

/** The account's home: everything with any council in one list, the newest first, 20 a page. */
export default async function Account({ searchParams }: Props) {
  const { scope, resident } = await residentPage();
  const query = await searchParams;
  const { counts, filter, found, councils, due } = await withScope(scope, async (db) => {
    const [counts, due] = await atOnce(
      () => ownCounts(db),
      () => erasureDue(db),
    );
    const filter = filterOf(query, counts);
    const ids = counts.map(({ councilId }) => councilId);
    const [found, councils] = await atOnce(
      () => ownCases(db, filter, cursorOf(query)),
      () => councilsById(db, ids),
    );
    return { counts, filter, due, found, councils };
  });
  const href = (cursor: Record<string, string>) => addressOf(filter, cursor);
  return (
    <Page>
      <Done query={searchParams} news={whatIsDone} />
      <PageHeading>Your reports</PageHeading>
      {due ? <ErasureAhead due={due} /> : null}
      {counts.length === 0 ? (
        <NothingYet email={resident.email} />
      ) : (
        <>
          <p className="govuk-body">{unreadWords(counts)}</p>
          <FilterForm filter={filter} counts={counts} councils={councils} />
          {found.rows.length > 0 ? (
            <OwnList rows={found.rows} councils={councils} now={new Date()} />
          ) : (
            <InsetText>
              Nothing matches. <a href="/account">Show all your reports</a>
            </InsetText>
          )}
        </>
      )}
      {counts.length > 0 ? (
        <p className="govuk-body">
          <a className="govuk-link" href="/find-your-council">
            Report something else to a council
          </a>
        </p>
      ) : null}
      <p className="govuk-body">
        <a className="govuk-link" href="/account/add-reports">
          Add reports that you made by phone or on paper
        </a>
      </p>
      <Pagination
        landmarkLabel="Your reports"
        previous={
          found.newer ? { href: href({ before: found.newer }), text: "Newer reports" } : undefined
        }
        next={
          found.older ? { href: href({ after: found.older }), text: "Older reports" } : undefined
        }
      />
    </Page>
  );
}

const whatIsDone = {
  registered: "Your account is ready",
  added: "The reports are in your account",
};

function unreadWords(counts: OwnCount[]): string {
  const unread = counts.reduce((sum, each) => sum + each.unread, 0);
  if (unread === 0) return "There is nothing new.";
  return unread === 1
    ? "1 report has something new from the council."
    : `${unread} reports have something new from the councils.`;
}
