import type { Metadata } from "next";
import { Form } from "@/components/forms";
import { InsetText, NotificationBanner, Pagination, Table } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { type PostBatch, postBatches, waitingForPost } from "@/lib/notifications";
import { formatDateTime, formatDay, withScope } from "@/lib/platform";
import { staffPage } from "@/lib/web";
import { posted } from "./actions";

type Props = {
  params: Promise<{ council: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council } = await staffPage((await params).council);
  return { title: pageTitle({ page: "Post", service: "Back office", site: council.name }) };
}

/** Letters on paper: one batch a day to print, put into envelopes and post. */
export default async function Post({ params, searchParams }: Props) {
  const { council, scope } = await staffPage((await params).council);
  const { before, done } = await searchParams;
  const path = `/staff/${council.slug}/post`;
  const [{ batches, hasOlder }, waiting] = await withScope(scope, async (db) => [
    await postBatches(db, { councilId: council.id, before: dayIn(before) }),
    await waitingForPost(db, council.id),
  ]);
  const last = batches.at(-1);
  return (
    <Page width="full">
      {done === "posted" ? (
        <NotificationBanner type="success" text="The letters are posted" />
      ) : null}
      <PageHeading>Post</PageHeading>
      <p className="govuk-body">{waitingWords(waiting)}</p>
      {batches.length > 0 ? (
        <Table
          caption="Batches, the newest first"
          head={[
            { text: "Day" },
            { text: "Letters", format: "numeric" },
            { text: "Print" },
            { text: "Posted" },
          ]}
          rows={batches.map((batch) => cellsOf(batch, { path, slug: council.slug }))}
        />
      ) : (
        <InsetText>There are no letters to print.</InsetText>
      )}
      <Pagination
        previous={before ? { href: path, text: "Newest" } : undefined}
        next={hasOlder && last ? { href: `${path}?before=${last.day}`, text: "Older" } : undefined}
        landmarkLabel="Pages of the batches"
      />
    </Page>
  );
}

function waitingWords(waiting: number): string {
  if (waiting === 0) return "No letters wait for the next batch, which is made at 5am.";
  const letters = waiting === 1 ? "1 letter waits" : `${waiting} letters wait`;
  return `${letters} for the next batch, which is made at 5am.`;
}

function dayIn(text: string | string[] | undefined): string | undefined {
  return typeof text === "string" && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}

function cellsOf(
  { id, day, letters, postedAt }: PostBatch,
  { path, slug }: { path: string; slug: string },
) {
  return [
    { text: formatDay(day) },
    { text: letters, format: "numeric" as const },
    {
      text: (
        <a className="govuk-link" href={`${path}/${id}/letters.pdf`}>
          Letters of {formatDay(day)} (PDF)
        </a>
      ),
    },
    {
      text: postedAt ? (
        formatDateTime(postedAt)
      ) : (
        <Form
          action={posted.bind(null, { council: slug, batch: id })}
          submitLabel="Mark as posted"
          submitVariant="secondary"
        />
      ),
    },
  ];
}
