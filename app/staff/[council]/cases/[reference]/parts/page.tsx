import { Form } from "@/components/forms";
import { ErrorSummary, InsetText, Pagination } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { casePath, cursorOf, messagesOfParts, partsOf } from "@/lib/cases";
import { formatDateTime, withScope } from "@/lib/platform";
import { keepingBack } from "../../way-back";
import { type CaseParams, casePage } from "../case";
import { takeOut } from "../incident-actions";
import { PartsTable } from "./parts-table";
import { partsPath } from "./path";

type Props = {
  params: CaseParams;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The reports that are part of a case, and what their residents wrote. */
export default async function Parts({ params, searchParams }: Props) {
  const { council, found, path, at, scope } = await casePage(params);
  const query = await searchParams;
  const cursor = cursorOf(query);
  const [page, messages] = await withScope(scope, async (db) => [
    await partsOf(db, found.id, cursor),
    await messagesOfParts(db, found.id),
  ]);
  const title = "Reports that are part of this case";
  const isWhole = query.select === "page";
  const here = partsPath(at, { ...cursor, ...(isWhole ? {} : { select: "page" }) });
  return (
    <Page width="full" backHref={keepingBack(path, at.back)}>
      <title>
        {pageTitle({
          page: `${title}: ${found.reference}`,
          service: "Back office",
          site: council.name,
          hasErrors: query.nothing === "yes",
        })}
      </title>
      {query.nothing === "yes" ? (
        <ErrorSummary errorList={[{ text: "Select at least one report to take out" }]} />
      ) : null}
      <PageHeading caption={`${found.reference}: ${found.headline}`}>{title}</PageHeading>
      {page.rows.length > 0 ? (
        <Form
          action={takeOut.bind(null, at)}
          submitLabel="Take selected reports out"
          submitVariant="secondary"
        >
          <PartsTable rows={page.rows} slug={council.slug} allTicked={isWhole} />
          <p className="govuk-body">
            <a className="govuk-link" href={here}>
              {isWhole ? "Select none" : "Select all on this page"}
            </a>
          </p>
        </Form>
      ) : (
        <p className="govuk-body">There are none.</p>
      )}
      <Pagination
        previous={page.newer ? { href: partsPath(at, { before: page.newer }) } : undefined}
        next={page.older ? { href: partsPath(at, { after: page.older }) } : undefined}
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
