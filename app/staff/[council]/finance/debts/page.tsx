import { InsetText, Pagination, Table } from "@/components/govuk";
import { Page, PageHeading } from "@/components/layout";
import { type Batch, batchesOf, type Source, sourcesOf } from "@/lib/debts";
import { atOnce, formatDateTime, idSchema, withScope } from "@/lib/platform";
import { financePage } from "@/lib/web";
import { financePath, financeTitle } from "../finance-page";

type Props = {
  params: Promise<{ council: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What the systems that own debts have sent: the newest batch first. */
export default async function Debts({ params, searchParams }: Props) {
  const { council, scope } = await financePage((await params).council);
  const before = idSchema.safeParse((await searchParams).before).data;
  const [sources, { batches, hasOlder }] = await withScope(scope, (db) =>
    atOnce(
      () => sourcesOf(db, council.id),
      () => batchesOf(db, { councilId: council.id, before }),
    ),
  );
  const path = financePath(council.slug, "debts");
  const last = batches.at(-1);
  return (
    <Page backHref={financePath(council.slug)} width="full">
      <title>{financeTitle(council, "Debts")}</title>
      <PageHeading caption="Finance">Debts</PageHeading>
      <p className="govuk-body">
        What residents owe comes from the systems that own it. What is paid here is taken off what
        they see, until a batch has it in its balances.
      </p>
      <Systems sources={sources} />
      {batches.length > 0 ? (
        <Table
          caption="Batches, the newest first, by accounts"
          head={[
            { text: "Batch" },
            { text: "Taken", format: "numeric" },
            { text: "Not taken", format: "numeric" },
          ]}
          rows={batches.map((batch) => cellsOf(batch, { path, sources }))}
        />
      ) : (
        <InsetText>No batch has come yet.</InsetText>
      )}
      <Pagination
        previous={before ? { href: path, text: "Newest" } : undefined}
        next={hasOlder && last ? { href: `${path}?before=${last.id}`, text: "Older" } : undefined}
        landmarkLabel="Pages of the batches"
      />
    </Page>
  );
}

function Systems({ sources }: { sources: Source[] }) {
  if (sources.length === 0) return <InsetText>No system sends debts yet.</InsetText>;
  return (
    <Table
      caption="Systems"
      head={[
        { text: "System" },
        { text: "Its name in batches" },
        { text: "Last batch", format: "numeric" },
      ]}
      rows={sources.map(({ name, key, lastBatch }) => [
        { text: name },
        { text: key },
        { text: lastBatch === 0 ? "None" : lastBatch, format: "numeric" },
      ])}
    />
  );
}

function cellsOf(
  { id, sourceId, number, receivedAt, accounts, refused }: Batch,
  { path, sources }: { path: string; sources: Source[] },
) {
  const source = sources.find((each) => each.id === sourceId);
  return [
    {
      text: (
        <>
          <a className="govuk-link" href={`${path}/${id}`}>
            {source?.name}, batch {number}
          </a>
          <span className="lgo-secondary">{formatDateTime(receivedAt)}</span>
        </>
      ),
    },
    { text: accounts.toLocaleString("en-GB"), format: "numeric" as const },
    { text: refused.toLocaleString("en-GB"), format: "numeric" as const },
  ];
}
