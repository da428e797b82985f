import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms";
import { Page, PageHeading } from "@/components/layout";
import { waitingProposal } from "@/lib/funds";
import { formatDateTime, withScope } from "@/lib/platform";
import { financeTitle } from "../../../finance-page";
import { proposalTitle } from "../../words";
import { decideFundChange } from "../actions";
import { type FundParams, fundFormPage } from "../fund";
import { Proposed } from "../proposed";

/** Decides what somebody else proposed of a fund. 404 where nothing waits. */
export default async function Decide({ params }: { params: FundParams }) {
  const { council, fund, scope, path, at } = await fundFormPage(params, "finance-manager");
  const proposal = await withScope(scope, (db) => waitingProposal(db, fund));
  if (!proposal) notFound();
  const title = proposalTitle(proposal);
  return (
    <Page backHref={path}>
      <ActionForm
        action={decideFundChange.bind(null, { ...at, proposal: proposal.id })}
        title={financeTitle(council, `${title}: ${fund.name}`)}
        heading={
          <>
            <PageHeading caption={fund.name}>{title}</PageHeading>
            <p className="govuk-body">
              Proposed by {proposal.by.name}, {formatDateTime(proposal.at)}
            </p>
            <Proposed change={proposal} />
          </>
        }
        submitLabel="Confirm"
        fields={[
          {
            type: "radios",
            name: "decision",
            label: "Do you approve it?",
            options: [
              { value: "approve", text: "Approve", hint: "It is done at once" },
              { value: "refuse", text: "Refuse", hint: "Say why below" },
            ],
          },
          {
            type: "textarea",
            name: "why",
            label: "Reason, if you refuse",
            hint: "Whoever proposed it sees this.",
            rows: 3,
            maxLength: 500,
          },
        ]}
      />
    </Page>
  );
}
