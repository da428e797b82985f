import { Page, PageHeading } from "@/components/layout";
import type { Council } from "@/lib/councils";
import { CouncilChoice } from "./council-choice";

type ClosedProps = { council: { name: string }; successors: Council[] };

/** An abolished council whose area went to several: only a place can tell which serves it now. */
export function Closed({ council, successors }: ClosedProps) {
  return (
    <Page>
      <PageHeading size="xl">{council.name} has closed</PageHeading>
      <p className="govuk-body">Which council does its work now depends on where you are:</p>
      <CouncilChoice councils={successors} className="govuk-list--bullet" />
    </Page>
  );
}
