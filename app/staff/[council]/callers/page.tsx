import type { Metadata } from "next";
import { ErrorSummary, InsetText, NotificationBanner } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { findCallers } from "@/lib/cases";
import { callerDrafts } from "@/lib/forms";
import { withScope } from "@/lib/platform";
import { staffPage } from "@/lib/web";
import { unsealWords } from "../cases/words";
import { FindForm, wordsField } from "./find-form";
import { People } from "./people";
import { Unfinished } from "./unfinished";

type Props = {
  params: Promise<{ council: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const title = "New case for a caller";

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { council } = await staffPage((await params).council);
  const hasErrors = errorIn(await searchParams) !== undefined;
  return {
    title: pageTitle({ page: title, service: "Back office", site: council.name, hasErrors }),
  };
}

function errorIn({ error }: Awaited<Props["searchParams"]>): string | undefined {
  return error === "words"
    ? "Enter a name, phone number, email address, postcode or reference"
    : undefined;
}

/** Whom an officer acts for: somebody who reported before, or somebody new. */
export default async function Callers({ params, searchParams }: Props) {
  const { council, scope } = await staffPage((await params).council);
  const query = await searchParams;
  const { q, done } = query;
  const error = errorIn(query);
  const words = unsealWords(council.id, typeof q === "string" ? q : undefined);
  const { found, drafts } = await withScope(scope, async (db) => ({
    found: words ? await findCallers(db, words) : null,
    drafts: await callerDrafts(db),
  }));
  const { slug } = council;
  return (
    <Page>
      {error ? <ErrorSummary errorList={[{ text: error, href: `#${wordsField}` }]} /> : null}
      {done === "dropped" ? (
        <NotificationBanner type="success" text="The draft is deleted" />
      ) : null}
      <PageHeading>{title}</PageHeading>
      <p className="govuk-body">
        For somebody who calls, comes to the counter or writes. First look whether they reported
        something before.
      </p>
      <FindForm slug={slug} words={words} error={error} />
      {found && found.people.length === 0 ? (
        <InsetText>Nobody who reported something to {council.name} fits this.</InsetText>
      ) : null}
      {found ? <People slug={slug} {...found} /> : null}
      <h2 className="govuk-heading-m">Somebody new</h2>
      <p className="govuk-body">You can send a report without knowing who calls.</p>
      <a
        className="govuk-button govuk-button--secondary"
        draggable="false"
        href={`/staff/${slug}/callers/new`}
      >
        Start a case for somebody new
      </a>
      <Unfinished slug={slug} drafts={drafts} />
    </Page>
  );
}
