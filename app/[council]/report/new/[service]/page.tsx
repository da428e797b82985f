import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Button, InsetText, WarningText } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { councilBySlug } from "@/lib/councils";
import { withScope } from "@/lib/platform";
import { offeredServices, referredServices } from "@/lib/reports";
import { councilPage } from "@/lib/web";
import { Referral } from "../../referral";
import { startReport } from "./actions";

type Props = { params: Promise<{ council: string; service: string }> };

/** The service of a page: as it is offered, or what the council responsible says instead; 404 for none. */
async function serviceAt(params: Props["params"]) {
  const { council: slug, service: key } = await params;
  const { council: site, scope } = await councilPage(slug);
  return withScope(scope, async (db) => {
    const offered = await offeredServices(db, site);
    const here = offered.find(({ service }) => service.key === key);
    const referred = here ? [] : await referredServices(db, site);
    const elsewhere = referred.find(({ service }) => service.key === key);
    const service = here?.service ?? elsewhere?.service;
    if (!service) notFound();
    const responsible = here?.council ? await councilBySlug(db, here.council.slug) : null;
    return { site, service, responsible, elsewhere };
  });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, service } = await serviceAt(params);
  return { title: pageTitle({ page: service.title, site: site.name }) };
}

/** GOV.UK's start page: what it is for, whose it is, what one needs, and the way in. */
export default async function StartPage({ params }: Props) {
  const { site, service, responsible, elsewhere } = await serviceAt(params);
  if (elsewhere) {
    return (
      <Page backHref={`/${site.slug}/report`}>
        <PageHeading>{service.title}</PageHeading>
        <Referral {...elsewhere} />
      </Page>
    );
  }
  const at = { council: site.slug, service: service.key };
  const outOfHours = responsible?.profile.outOfHours;
  return (
    <Page backHref={`/${site.slug}/report`}>
      <PageHeading>{service.title}</PageHeading>
      <p className="govuk-body">{service.description}.</p>
      {responsible && responsible.id !== site.id ? (
        <InsetText>
          {responsible.name} looks after this in {site.shortName}. We send your report there.
        </InsetText>
      ) : null}
      <p className="govuk-body">We ask you:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>where it is</li>
        <li>a few questions about it</li>
        <li>for a photo, if you have one</li>
        <li>how to reach you, if you want to hear what happens</li>
      </ul>
      <WarningText>Call 999 if somebody is hurt or in danger.</WarningText>
      {outOfHours ? (
        <>
          <h2 className="govuk-heading-s">When {responsible.shortName} is closed</h2>
          <p className="govuk-body lgo-typed">{outOfHours}</p>
        </>
      ) : null}
      <form action={startReport.bind(null, at)}>
        <Button isStartButton preventDoubleClick>
          Start now
        </Button>
      </form>
    </Page>
  );
}
