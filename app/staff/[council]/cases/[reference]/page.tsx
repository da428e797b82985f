import type { Metadata } from "next";
import { ErrorSummary, NotificationBanner } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import type { StaffCase } from "@/lib/cases";
import { type CouncilSite, councilById } from "@/lib/councils";
import { mayActFor } from "@/lib/identity";
import { withScope } from "@/lib/platform";
import { reportMap } from "../../../../report-map";
import { keepingBack, wayBack } from "../way-back";
import { anyCasePage, type CaseAt, type CaseParams } from "./case";
import { Columns } from "./columns";
import { Facts } from "./facts";
import { Followed } from "./followed";
import { Former } from "./former";
import { HandoverBanner } from "./handover-banner";
import { happeningsOf } from "./happenings";
import { Incident } from "./incident";
import { Markers } from "./markers";
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
  const { council, found, former } = await anyCasePage(params, { opens: true });
  const hasErrors = outcomeSchema.parse(await searchParams).refused !== undefined;
  const { reference, headline } = found ?? former;
  const page = `${reference}: ${headline}`;
  return { title: pageTitle({ page, service: "Back office", site: council.name, hasErrors }) };
}

/** A case as officers see it: of their council with what can be done next, or to look up. */
export default async function Case({ params, searchParams }: Props) {
  const on = await anyCasePage(params, { opens: true });
  const { council, path, scope } = on;
  const query = await searchParams;
  const outcome = outcomeSchema.parse(query);
  const told = {
    news: newsOf(outcome),
    refusal: refusalOf(outcome, (on.found ?? on.former).history),
    ...{ slug: council.slug, path },
  };
  if (on.former) return <Former former={on.former} {...told} />;
  const { found } = on;
  if (!found.isOwn) {
    const holder = await withScope(scope, (db) => councilById(db, found.councilId));
    return <Followed found={found} holder={holder} {...told} />;
  }
  const isManager = mayActFor(on.staff, council.id, "manager");
  return <OwnCase {...{ council, found, isManager, at: on.at }} {...told} />;
}

type OwnProps = {
  council: CouncilSite;
  found: StaffCase;
  isManager: boolean;
  at: CaseAt;
  slug: string;
  path: string;
  news: string | null;
  refusal: string | null;
};

function OwnCase(props: OwnProps) {
  const { council, found, isManager, at, slug, path, news, refusal } = props;
  return (
    <Page width="full" backHref={wayBack(slug, at.back)}>
      {refusal ? <ErrorSummary errorList={[{ text: refusal }]} /> : null}
      {news ? <NotificationBanner type="success" text={news} /> : null}
      <PageHeading caption={found.reference}>{found.headline}</PageHeading>
      <Markers markers={found.markers} />
      <NewMessage found={found} at={at} />
      <HandoverBanner found={found} at={at} path={path} />
      <Incident found={found} at={at} path={path} />
      <NextSteps found={found} at={at} path={path} />
      <Columns
        aside={
          <>
            <Facts found={found} />
            {isManager ? (
              <p className="govuk-body-s">
                <a className="govuk-link" href={keepingBack(`${path}/views`, at.back)}>
                  Who looked at this case
                </a>
              </p>
            ) : null}
            <h2 className="govuk-heading-m">Reported by</h2>
            <ReporterContact reporter={found.reporter} />
            {found.actions.includes("register") ? (
              <p className="govuk-body-s">
                <a className="govuk-link" href={`${path}/register`}>
                  Register this person, who has no email address
                </a>
              </p>
            ) : null}
            {found.actions.includes("invite") ? (
              <p className="govuk-body-s">
                <a className="govuk-link" href={`${path}/code`}>
                  Post a code for an online account
                </a>
              </p>
            ) : null}
            {found.reporter && isManager ? (
              <p className="govuk-body-s">
                <a className="govuk-link" href={keepingBack(`${path}/marker`, at.back)}>
                  Add a warning about this person
                </a>
              </p>
            ) : null}
          </>
        }
      >
        <Report found={found} map={found.point && reportMap(found.point, council)} />
        <Photos photos={found.photos} path={path} edit={{ back: at.back }} />
        <PublicView found={found} slug={slug} />
        <TimeLine
          happenings={happeningsOf(found.history, found.letters)}
          attachments={found.attachments}
          path={path}
        />
      </Columns>
    </Page>
  );
}
