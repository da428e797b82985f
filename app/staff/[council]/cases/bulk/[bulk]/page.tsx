import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Form } from "@/components/forms";
import { ErrorSummary, InsetText, NotificationBanner } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { type BulkStanding, bulkStanding } from "@/lib/cases";
import { formatTime, idSchema, withScope } from "@/lib/platform";
import { staffPage } from "@/lib/web";
import { filtersOf, queuePath } from "../../filters";
import type { SearchParams } from "../../read-filters";
import { undoMany } from "../actions";
import { bulkPath } from "../paths";
import { Lines } from "./lines";
import { LookAgain } from "./look-again";
import { headingOf, refusedWords, standingWords } from "./words";

type Props = {
  params: Promise<{ council: string; bulk: string }>;
  searchParams: Promise<SearchParams>;
};

const find = cache(async (slug: string, id: string) => {
  const { council, scope } = await staffPage(slug);
  const found = idSchema.safeParse(id).success
    ? await withScope(scope, (db) => bulkStanding(db, id))
    : null;
  if (!found) notFound();
  return { council, found };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council, bulk } = await params;
  const { council: site, found } = await find(council, bulk);
  const page = headingOf(found);
  return { title: pageTitle({ page, service: "Back office", site: site.name }) };
}

/** How far a change to many cases is, what was refused, and the way to undo it. */
export default async function Progress({ params, searchParams }: Props) {
  const { council: slug, bulk } = await params;
  const { found } = await find(slug, bulk);
  const { back = "", refused } = await searchParams;
  const query = typeof back === "string" ? back.slice(0, 1500) : "";
  const cases = queuePath(slug, filtersOf(query));
  const refusal = typeof refused === "string" ? refusedWords[refused] : undefined;
  return (
    <Page backHref={cases}>
      {refusal ? <ErrorSummary errorList={[{ text: refusal }]} /> : null}
      {found.settled && !refusal ? (
        <NotificationBanner type="success" text={standingWords(found)} />
      ) : null}
      <PageHeading>{headingOf(found)}</PageHeading>
      {found.settled ? null : <UnderWay found={found} href={bulkPath(slug, bulk, query)} />}
      <Lines slug={slug} found={found} />
      {found.undoable ? (
        <Form
          action={undoMany.bind(null, { council: slug, bulk, back: query })}
          submitLabel="Undo"
          submitVariant="warning"
        >
          <p className="govuk-body">
            {found.undoUntil
              ? `You can undo this until ${formatTime(found.undoUntil)}.`
              : "You can undo this now, and for 30 minutes after it is done."}
          </p>
        </Form>
      ) : null}
      <p className="govuk-body">
        <a className="govuk-link" href={cases}>
          Back to the cases
        </a>
      </p>
    </Page>
  );
}

// No refresh by the browser itself: it would take the place of whoever reads (WCAG 2.2.1). Where
// scripting is on, only the numbers change.
function UnderWay({ found, href }: { found: BulkStanding; href: string }) {
  return (
    <>
      <InsetText>
        <span role="status">{standingWords(found)}</span>{" "}
        <a className="govuk-link" href={href}>
          Refresh
        </a>
      </InsetText>
      <LookAgain />
    </>
  );
}
