import type { Metadata } from "next";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { councilPage } from "@/lib/web";

type Props = { params: Promise<{ council: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council } = await councilPage((await params).council);
  return { title: pageTitle({ page: "Try again later", site: council.name }) };
}

/** For who goes on too fast, or shares an address with somebody who does. */
export default async function TooManyPage({ params }: Props) {
  const { council } = await councilPage((await params).council);
  return (
    <Page>
      <PageHeading>Try again later</PageHeading>
      <p className="govuk-body">
        Too many reports were made from your network. Wait 10 minutes, go back and try again.
      </p>
      <p className="govuk-body">
        What you answered on the pages before is kept. You can also{" "}
        <a className="govuk-link" href={`/${council.slug}`}>
          contact {council.name}
        </a>{" "}
        another way.
      </p>
    </Page>
  );
}
