import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Button, InsetText, WarningText } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { withScope } from "@/lib/platform";
import { offeredServices } from "@/lib/reports";
import { councilPage } from "@/lib/web";
import { startReport } from "./actions";

type Props = { params: Promise<{ council: string; service: string }> };

async function offeredAt(params: Props["params"]) {
  const { council: slug, service: key } = await params;
  const { council, scope } = await councilPage(slug);
  const offered = await withScope(scope, (db) => offeredServices(db, council));
  const here = offered.find(({ service }) => service.key === key);
  if (!here) notFound();
  return { site: council, service: here.service, responsible: here.council };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, service } = await offeredAt(params);
  return { title: pageTitle({ page: service.title, site: site.name }) };
}

/** GOV.UK's start page: what it is for, whose it is, what one needs, and the way in. */
export default async function StartPage({ params }: Props) {
  const { site, service, responsible } = await offeredAt(params);
  const at = { council: site.slug, service: service.key };
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
      <form action={startReport.bind(null, at)}>
        <Button isStartButton preventDoubleClick>
          Start now
        </Button>
      </form>
    </Page>
  );
}
