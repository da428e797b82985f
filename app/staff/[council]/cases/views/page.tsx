import type { Metadata } from "next";
import { InsetText, SummaryList } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { type SavedView, savedViews } from "@/lib/cases";
import { withScope } from "@/lib/platform";
import { staffPage } from "@/lib/web";
import { filtersOf, queuePath } from "../filters";

type Props = { params: Promise<{ council: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council } = await staffPage((await params).council);
  return { title: pageTitle({ page: "Saved views", service: "Back office", site: council.name }) };
}

/** The views that an officer keeps, and those that colleagues share. */
export default async function SavedViews({ params }: Props) {
  const { council, scope } = await staffPage((await params).council);
  const views = await withScope(scope, (db) => savedViews(db, council.id));
  const path = `/staff/${council.slug}/cases`;
  return (
    <Page backHref={path}>
      <PageHeading>Saved views</PageHeading>
      {views.length === 0 ? (
        <InsetText>
          You have no saved views. Filter the cases, then select “Save this view”.
        </InsetText>
      ) : (
        <SummaryList rows={views.map((view) => rowOf(view, council.slug))} />
      )}
    </Page>
  );
}

function rowOf(view: SavedView, slug: string) {
  const path = `/staff/${slug}/cases/views/${view.id}`;
  const of = ` ${view.name}`;
  return {
    key: view.name,
    value: (
      <>
        <a className="govuk-link" href={queuePath(slug, filtersOf(view.query))}>
          Show<span className="govuk-visually-hidden">{of}</span>
        </a>
        <span className="lgo-secondary">{whoSees(view)}</span>
      </>
    ),
    actions: [
      ...(view.mine
        ? [{ href: `${path}/rename`, text: "Rename", visuallyHiddenText: view.name }]
        : []),
      ...(view.deletable
        ? [{ href: `${path}/delete`, text: "Delete", visuallyHiddenText: view.name }]
        : []),
    ],
  };
}

function whoSees({ shared, mine, owner }: SavedView): string {
  if (!shared) return "Only you see it";
  return mine ? "Shared with your council" : `Shared by ${owner ?? "a colleague"}`;
}
