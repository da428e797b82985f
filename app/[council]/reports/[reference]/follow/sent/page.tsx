import type { Metadata } from "next";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { reportPage } from "../../report";

type Props = { params: Promise<{ council: string; reference: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council, reference } = await params;
  const found = await reportPage(council, reference);
  return { title: pageTitle({ page: "Check your email", site: found.council.name }) };
}

/** What to do after asking to follow a report: the same for every address. */
export default async function FollowSent({ params }: Props) {
  const { council, reference } = await params;
  const { path } = await reportPage(council, reference);
  return (
    <Page>
      <PageHeading caption={`Report ${reference}`}>Check your email</PageHeading>
      <p className="govuk-body">
        Use the link in the email we sent you to confirm your address. Until then you do not follow
        the report.
      </p>
      <p className="govuk-body">
        You get no email if you follow the report already. If you expected one, look under spam or
        junk.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={path}>
          Back to the report
        </a>
      </p>
    </Page>
  );
}
