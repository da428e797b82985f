import { Form } from "@/components/forms";
import { LinkButton } from "@/components/govuk";
import type { Proposal } from "@/lib/funds";
import { type FinanceRole, formatDateTime } from "@/lib/platform";
import { proposalTitle } from "../words";
import { withdrawFundChange } from "./actions";
import { Proposed } from "./proposed";

type WaitingProps = {
  proposal: Proposal;
  at: { council: string; fund: string };
  path: string;
  role: FinanceRole;
  staffId: string;
};

/** A change that waits to be decided, with what whoever looks at it can do about it. */
export function Waiting({ proposal, at, path, role, staffId }: WaitingProps) {
  const isOwn = proposal.by.id === staffId;
  return (
    <section>
      <h2 className="govuk-heading-m">{proposalTitle(proposal)}, waiting for a decision</h2>
      <p className="govuk-body">
        Proposed by {proposal.by.name}, {formatDateTime(proposal.at)}
      </p>
      <Proposed change={proposal} />
      {role === "finance-manager" && !isOwn ? (
        <LinkButton href={`${path}/decide`}>Approve or refuse</LinkButton>
      ) : null}
      {role === "finance-manager" && isOwn ? (
        <p className="govuk-body">You proposed this, so another finance manager has to decide.</p>
      ) : null}
      {role === "finance-officer" && isOwn ? (
        <Form
          action={withdrawFundChange.bind(null, { ...at, proposal: proposal.id })}
          submitLabel="Withdraw"
          submitVariant="secondary"
        />
      ) : null}
      {role === "finance-officer" && !isOwn ? (
        <p className="govuk-body">You can propose another change once this one is decided.</p>
      ) : null}
    </section>
  );
}
