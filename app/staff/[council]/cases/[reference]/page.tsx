import type { Metadata } from "next";
import { ErrorSummary, NotificationBanner } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { type CaseParams, casePage } from "./case";
import { Facts } from "./facts";
import { happeningsOf } from "./happenings";
import { NewMessage } from "./new-message";
import { NextSteps } from "./next-steps";
import { newsOf, outcomeSchema, refusalOf } from "./outcome";
import { Photos } from "./photos";
import { PublicView } from "./public-view";
import { Report } from "./report";
import { ReporterContact } from "./reporter";
import { TimeLine } from "./time-line";

type Props = {
  params: CaseParams;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { council, found } = await casePage(params);
  const hasErrors = outcomeSchema.parse(await searchParams).refused !== undefined;
  const page = `${found.reference}: ${found.headline}`;
  return { title: pageTitle({ page, service: "Back office", site: council.name, hasErrors }) };
}

/** A case as its council's officers see it, with what can be done next. */
export default async function Case({ params, searchParams }: Props) {
  const { council, found, path } = await casePage(params);
  const outcome = outcomeSchema.parse(await searchParams);
  const [news, refusal] = [newsOf(outcome), refusalOf(outcome, found.history)];
  return (
    <Page width="full" backHref={`/staff/${council.slug}/cases`}>
      {refusal ? <ErrorSummary errorList={[{ text: refusal }]} /> : null}
      {news ? <NotificationBanner type="success" text={news} /> : null}
      <PageHeading caption={found.reference}>{found.headline}</PageHeading>
      <NewMessage found={found} slug={council.slug} />
      <NextSteps found={found} slug={council.slug} path={path} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-one-third lgo-aside">
          <Facts found={found} />
          <h2 className="govuk-heading-m">Reported by</h2>
          <ReporterContact reporter={found.reporter} />
        </div>
        <div className="govuk-grid-column-two-thirds">
          <Report found={found} />
          <Photos photos={found.photos} path={path} />
          <PublicView found={found} slug={council.slug} />
          <TimeLine
            happenings={happeningsOf(found.history, found.letters)}
            attachments={found.attachments}
            path={path}
          />
        </div>
      </div>
    </Page>
  );
}
