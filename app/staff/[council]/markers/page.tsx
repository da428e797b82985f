import type { Metadata } from "next";
import { InsetText, NotificationBanner, Pagination, Table, Tag } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { cursorOf, type MarkedPerson, markerKindNames, markers } from "@/lib/cases";
import { formatDay, withScope } from "@/lib/platform";
import { staffPage } from "@/lib/web";

type Props = {
  params: Promise<{ council: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council } = await staffPage((await params).council, "manager");
  return { title: pageTitle({ page: "Warnings", service: "Back office", site: council.name }) };
}

/** The warnings about people that a council holds, for managers to review. */
export default async function MarkersPage({ params, searchParams }: Props) {
  const { council, scope } = await staffPage((await params).council, "manager");
  const query = await searchParams;
  const due = query.due === "yes";
  const path = `/staff/${council.slug}/markers`;
  const found = await withScope(scope, (db) =>
    markers(db, { councilId: council.id, due }, cursorOf(query)),
  );
  const at = (cursor: Record<string, string>) =>
    `${path}?${new URLSearchParams({ ...(due ? { due: "yes" } : {}), ...cursor })}`;
  const news = typeof query.done === "string" ? done[query.done] : undefined;
  return (
    <Page width="full">
      {news ? <NotificationBanner type="success" text={news} /> : null}
      <PageHeading>Warnings about people</PageHeading>
      <p className="govuk-body">
        {due ? (
          <a className="govuk-link" href={path}>
            Show all warnings
          </a>
        ) : (
          <a className="govuk-link" href={`${path}?due=yes`}>
            Show only those to review
          </a>
        )}
      </p>
      {found.rows.length > 0 ? (
        <Table
          caption="Warnings, the newest first"
          head={["Person", "Warning", "Review by", "What you can do"].map((text) => ({ text }))}
          rows={found.rows.map((row) => cellsOf(row, path))}
        />
      ) : (
        <InsetText>{due ? "No warning needs a review." : "There are no warnings."}</InsetText>
      )}
      <Pagination
        previous={found.newer ? { href: at({ before: found.newer }), text: "Newer" } : undefined}
        next={found.older ? { href: at({ after: found.older }), text: "Older" } : undefined}
        landmarkLabel="Pages of the warnings"
      />
    </Page>
  );
}

const done: Partial<Record<string, string>> = {
  reviewed: "The warning stays until its next review",
  removed: "The warning is gone",
};

function cellsOf({ id, person, kind, words, reviewOn, overdue }: MarkedPerson, path: string) {
  return [
    { text: person },
    { text: `${markerKindNames[kind]}. ${words}` },
    {
      text: (
        <>
          {formatDay(reviewOn)} {overdue ? <Tag colour="red">Due</Tag> : null}
        </>
      ),
    },
    {
      text: (
        <a className="govuk-link" href={`${path}/${id}`}>
          Review<span className="govuk-visually-hidden"> the warning about {person}</span>
        </a>
      ),
    },
  ];
}
