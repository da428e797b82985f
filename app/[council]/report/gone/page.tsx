import type { Metadata } from "next";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { councilPage } from "@/lib/web";

type Props = { params: Promise<{ council: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council } = await councilPage((await params).council);
  return { title: pageTitle({ page: "We cannot open this report", site: council.name }) };
}

/** For who comes to a draft without holding it. */
export default async function GonePage({ params }: Props) {
  const { council } = await councilPage((await params).council);
  return (
    <Page>
      <PageHeading>We cannot open this report</PageHeading>
      <p className="govuk-body">This can be because:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>it was begun more than 30 days ago</li>
        <li>it was begun in another browser or on another device</li>
        <li>cookies are turned off</li>
      </ul>
      <p className="govuk-body">
        <a className="govuk-link" href={`/${council.slug}/report`}>
          Start again
        </a>
      </p>
    </Page>
  );
}
