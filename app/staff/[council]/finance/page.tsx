import type { Metadata } from "next";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { financePage } from "@/lib/web";
import { financeRoleNames } from "../settings/words";

type Props = { params: Promise<{ council: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council } = await financePage((await params).council);
  return { title: pageTitle({ page: "Finance", site: council.name }) };
}

/** Where those who keep a council's money begin. */
export default async function Finance({ params }: Props) {
  const { council, role } = await financePage((await params).council);
  return (
    <Page>
      <PageHeading caption={council.name}>Finance</PageHeading>
      <p className="govuk-body">Your role: {financeRoleNames[role]}</p>
    </Page>
  );
}
