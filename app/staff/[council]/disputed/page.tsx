import type { Metadata } from "next";
import { NotificationBanner, Pagination } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { cursorOf, disputedCases } from "@/lib/cases";
import { withScope } from "@/lib/platform";
import { staffPage } from "@/lib/web";
import { Dispute } from "./dispute";

type Props = {
  params: Promise<{ council: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council } = await staffPage((await params).council, "manager");
  return { title: pageTitle({ page: "Disputed", service: "Back office", site: council.name }) };
}

/** What residents say is not fixed, for managers: both sides beside each other. */
export default async function Disputed({ params, searchParams }: Props) {
  const { council, scope } = await staffPage((await params).council, "manager");
  const query = await searchParams;
  const { rows, older, newer } = await withScope(scope, (db) =>
    disputedCases(db, council.id, cursorOf(query)),
  );
  const path = `/staff/${council.slug}/disputed`;
  return (
    <Page width="full">
      {query.done === "settled" ? (
        <NotificationBanner type="success" text="The dispute is settled" />
      ) : null}
      <PageHeading>Disputed</PageHeading>
      <p className="govuk-body">
        Cases that were closed and that their residents say are not fixed, the newest first.
      </p>
      {rows.length === 0 ? <p className="govuk-body">There are none.</p> : null}
      {rows.map((found) => (
        <Dispute key={found.id} found={found} slug={council.slug} />
      ))}
      <Pagination
        previous={newer ? { href: `${path}?before=${newer}`, text: "Newer" } : undefined}
        next={older ? { href: `${path}?after=${older}`, text: "Older" } : undefined}
        landmarkLabel="Pages of the disputed cases"
      />
    </Page>
  );
}
