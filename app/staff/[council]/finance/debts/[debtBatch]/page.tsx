import { notFound } from "next/navigation";
import { InsetText, Pagination, SummaryList, Table } from "@/components/govuk";
import { Page, PageHeading } from "@/components/layout";
import { type Batch, batchById, refusalsAtOnce, refusalsOf } from "@/lib/debts";
import { formatMoneyColumn } from "@/lib/money";
import { formatDateTime, idSchema, withScope } from "@/lib/platform";
import { financePage } from "@/lib/web";
import { financePath, financeTitle } from "../../finance-page";

type Props = {
  params: Promise<{ council: string; debtBatch: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One batch: what was taken of it, and what was not, by line of its file. */
export default async function DebtBatch({ params, searchParams }: Props) {
  const { council: slug, debtBatch } = await params;
  const { council, scope } = await financePage(slug);
  const id = idSchema.safeParse(debtBatch).data ?? notFound();
  const after = lineIn((await searchParams).after);
  const { batch, refusals } = await withScope(scope, async (db) => ({
    batch: await batchById(db, id),
    refusals: await refusalsOf(db, { batchId: id, after }),
  }));
  if (!batch) notFound();
  const path = financePath(council.slug, "debts");
  const heading = `Batch ${batch.number}`;
  const last = refusals.at(-1);
  return (
    <Page backHref={path} width="full">
      <title>{financeTitle(council, heading)}</title>
      <PageHeading caption={batch.source.name}>{heading}</PageHeading>
      <SummaryList rows={factsOf(batch)} />
      {refusals.length > 0 ? (
        <Table
          caption="Accounts that were not taken, by line of the file"
          head={[{ text: "Line", format: "numeric" }, { text: "Why" }]}
          rows={refusals.map(({ line, reason }) => [
            { text: line, format: "numeric" },
            { text: reason },
          ])}
        />
      ) : (
        <InsetText>Every account was taken.</InsetText>
      )}
      <Pagination
        previous={after > 0 ? { href: `${path}/${id}`, text: "First lines" } : undefined}
        next={
          last && refusals.length === refusalsAtOnce
            ? { href: `${path}/${id}?after=${last.line}`, text: "Further lines" }
            : undefined
        }
        landmarkLabel="Pages of the lines"
      />
    </Page>
  );
}

function lineIn(text: string | string[] | undefined): number {
  return typeof text === "string" && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

function factsOf(batch: Batch) {
  const { extent, asAt, receivedAt, accounts, refused, balance, includesPosting } = batch;
  const count = (number: number) => number.toLocaleString("en-GB");
  const rows = [
    ["Says", extent === "whole" ? "All that is owed" : "What changed since the batch before"],
    ["Stood so", formatDateTime(asAt)],
    ["Came", formatDateTime(receivedAt)],
    [
      "Has payments up to",
      includesPosting === 0 ? "None of ours" : `Posting file ${includesPosting}`,
    ],
    ["Accounts taken", count(accounts)],
    ["Accounts not taken", count(refused)],
    ["Sum of the balances", formatMoneyColumn(balance)],
  ] as const;
  return rows.map(([key, value]) => ({ key, value }));
}
