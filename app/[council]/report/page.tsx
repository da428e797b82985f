import type { Metadata } from "next";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { withScope } from "@/lib/platform";
import { type Offered, offeredServices, referredServices } from "@/lib/reports";
import { councilPage, keepForEveryone, pageTags } from "@/lib/web";
import { Referral } from "./referral";

type Props = { params: Promise<{ council: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council } = await councilPage((await params).council);
  return { title: pageTitle({ page: "Report a problem", site: council.name }) };
}

/** What can be reported. Links only, so that the page can be kept. */
export default async function ReportPage({ params }: Props) {
  const { council, scope } = await councilPage((await params).council);
  const [offered, referred] = await withScope(scope, async (db) => [
    await offeredServices(db, council),
    await referredServices(db, council),
  ]);
  const home = `/${council.slug}`;
  // A district's site offers what its county takes.
  const councils = [council, council.county].filter((each) => each !== null);
  await keepForEveryone(
    `${home}/report`,
    councils.map(({ id }) => pageTags.council(id)),
  );
  return (
    <Page breadcrumbs={[{ text: council.name, href: home }, { text: "Report a problem" }]}>
      <PageHeading size="xl">Report a problem</PageHeading>
      <p className="govuk-body">
        You do not need an account. Your report goes to the council that looks after the place.
      </p>
      <ul className="govuk-list">
        {offered.map((each) => (
          <Entry key={each.service.key} home={home} {...each} />
        ))}
      </ul>
      {referred.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Not reported here</h2>
          <ul className="govuk-list">
            {referred.map((each) => (
              <li key={each.service.key}>
                <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{each.service.name}</h3>
                <Referral {...each} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="govuk-body">
        Call <strong>999</strong> if somebody is hurt or in danger.
      </p>
    </Page>
  );
}

function Entry({ service, home }: Offered & { home: string }) {
  return (
    <li>
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">
        <a className="govuk-link" href={`${home}/report/new/${service.key}`}>
          {service.name}
        </a>
      </h2>
      <p className="govuk-body">{service.description}</p>
    </li>
  );
}
