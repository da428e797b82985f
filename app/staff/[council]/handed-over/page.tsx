import type { Metadata } from "next";
import { Pagination, Table } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { casePath, cursorOf, type HandedOverRow, handedOver } from "@/lib/cases";
import { formatDate, withScope } from "@/lib/platform";
import { staffPage } from "@/lib/web";

type Props = {
  params: Promise<{ council: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council } = await staffPage((await params).council);
  return { title: pageTitle({ page: "Handed over", service: "Back office", site: council.name }) };
}

/** What the council handed over to others, the latest first. */
export default async function HandedOver({ params, searchParams }: Props) {
  const { council, scope } = await staffPage((await params).council);
  const query = await searchParams;
  const { rows, older, newer } = await withScope(scope, (db) => handedOver(db, cursorOf(query)));
  const path = `/staff/${council.slug}/handed-over`;
  return (
    <Page width="full">
      <PageHeading>Handed over</PageHeading>
      <p className="govuk-body">
        Cases that other councils have now, also those that you took for a caller and sent there.
        You see each as it was when it was handed over, or as it is now where your council follows
        it.
      </p>
      {rows.length > 0 ? (
        <HandedOverTable slug={council.slug} rows={rows} />
      ) : (
        <p className="govuk-body">There are none.</p>
      )}
      <Pagination
        previous={newer ? { href: `${path}?before=${newer}`, text: "Newer" } : undefined}
        next={older ? { href: `${path}?after=${older}`, text: "Older" } : undefined}
        landmarkLabel="Pages of the handed over cases"
      />
    </Page>
  );
}

function HandedOverTable({ slug, rows }: { slug: string; rows: HandedOverRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="lgo-scroll" aria-label="Handed over cases" tabIndex={0}>
      <Table
        className="lgo-queue"
        caption="Handed over cases, the latest first"
        captionClassName="govuk-visually-hidden"
        head={["Reference", "What", "Where", "Since", "With", "Followed"]}
        firstCellIsHeader
        rows={rows.map((row) => [
          <a key="reference" className="govuk-link" href={casePath(slug, row.reference)}>
            {row.reference}
          </a>,
          row.headline,
          row.place ?? "No place given",
          formatDate(row.until),
          row.to,
          row.follows ? "Yes" : "No",
        ])}
      />
    </section>
  );
}
