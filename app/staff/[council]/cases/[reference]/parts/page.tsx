import { Form } from "@/components/forms";
import { InsetText, Pagination, Table } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { casePath, cursorOf, messagesOfParts, type PartRow, partsOf } from "@/lib/cases";
import { formatDate, formatDateTime, withScope } from "@/lib/platform";
import { StateTag } from "../../state-tag";
import { type CaseParams, casePage } from "../case";
import { takeOut } from "../incident-actions";

type Props = {
  params: CaseParams;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The reports that are part of a case, and what their residents wrote. */
export default async function Parts({ params, searchParams }: Props) {
  const { council, found, path, scope } = await casePage(params);
  const query = await searchParams;
  const [page, messages] = await withScope(scope, async (db) => [
    await partsOf(db, found.id, cursorOf(query)),
    await messagesOfParts(db, found.id),
  ]);
  const title = "Reports that are part of this case";
  const at = { council: council.slug, reference: found.reference };
  return (
    <Page width="full" backHref={path}>
      <title>
        {pageTitle({
          page: `${title}: ${found.reference}`,
          service: "Back office",
          site: council.name,
        })}
      </title>
      <PageHeading caption={`${found.reference}: ${found.headline}`}>{title}</PageHeading>
      {page.rows.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
        <section className="lgo-scroll" aria-label="Reports" tabIndex={0}>
          <Table
            className="lgo-queue"
            caption="Reports, the newest first"
            captionClassName="govuk-visually-hidden"
            head={["Reference", "What", "Where", "Received", "State", "Take out"]}
            firstCellIsHeader
            rows={page.rows.map((row) => cells(row, at))}
          />
        </section>
      ) : (
        <p className="govuk-body">None.</p>
      )}
      <Pagination
        previous={page.newer ? { href: `${path}/parts?before=${page.newer}` } : undefined}
        next={page.older ? { href: `${path}/parts?after=${page.older}` } : undefined}
        landmarkLabel="Pages of the reports"
      />
      <h2 className="govuk-heading-m">What their residents wrote</h2>
      {messages.length === 0 ? <p className="govuk-body">Nothing.</p> : null}
      {messages.map(({ id, reference, at: when, body }) => (
        <div key={id}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
            <a className="govuk-link" href={casePath(council.slug, reference)}>
              {reference}
            </a>
            , {formatDateTime(when)}
          </h3>
          <InsetText className="lgo-typed">{body}</InsetText>
        </div>
      ))}
    </Page>
  );
}

function cells(row: PartRow, at: { council: string; reference: string }) {
  const { id, reference, headline, place, receivedAt, state, unreadSince } = row;
  return [
    <a key="reference" className="govuk-link" href={casePath(at.council, reference)}>
      {reference}
    </a>,
    <span key="what">
      {headline}
      {unreadSince ? <span className="lgo-secondary">New message</span> : null}
    </span>,
    place ?? "No place given",
    formatDate(receivedAt),
    <StateTag key="state" state={state} />,
    state === "closed" ? (
      "Closed"
    ) : (
      <Form
        key="out"
        action={takeOut.bind(null, at)}
        hidden={{ caseId: id }}
        submitLabel={`Take out ${reference}`}
        submitVariant="secondary"
      />
    ),
  ];
}
