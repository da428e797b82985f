import { InsetText, Pagination, Table, Tag } from "@/components/govuk";
import { type Coding, codingOn, ledgerString, type Proposal, vatNames } from "@/lib/funds";
import { type Day, formatDateTime, formatDay } from "@/lib/platform";
import { decisionNames, proposalTitle } from "../words";
import { Proposed } from "./proposed";

/** Every coding that a fund had, has and will have, the latest first. */
export function Codings({ codings, today }: { codings: Coding[]; today: Day }) {
  const now = codingOn(codings, today);
  return (
    <>
      <h2 className="govuk-heading-m">Codings</h2>
      {codings.length === 0 ? (
        <InsetText>There is no coding yet. Residents can pay once there is one.</InsetText>
      ) : (
        <Table
          caption="Codings, the latest first"
          captionClassName="govuk-visually-hidden"
          head={["From", "Ledger", "VAT"].map((text) => ({ text }))}
          rows={codings.map((coding) => [
            { text: <From coding={coding} isNow={coding === now} today={today} /> },
            { text: ledgerString(coding) },
            { text: vatNames[coding.vat] },
          ])}
        />
      )}
    </>
  );
}

function From({ coding, isNow, today }: { coding: Coding; isNow: boolean; today: Day }) {
  return (
    <>
      {formatDay(coding.startsOn)} {isNow ? <Tag colour="green">Now</Tag> : null}
      {coding.startsOn > today ? <Tag>To come</Tag> : null}
    </>
  );
}

type ChangesProps = { proposals: Proposal[]; older: string | null; before?: string; path: string };

/** What was proposed and what became of it, the newest first. */
export function Changes({ proposals, older, before, path }: ChangesProps) {
  const decided = proposals.filter((proposal) => proposal.decided);
  if (decided.length === 0 && !before) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Changes</h2>
      <ul className="govuk-list lgo-entries">
        {decided.map((proposal) => (
          <li key={proposal.id}>
            <Change proposal={proposal} />
          </li>
        ))}
      </ul>
      <Pagination
        previous={before ? { href: path, text: "Newest" } : undefined}
        next={older ? { href: `${path}?before=${older}`, text: "Older" } : undefined}
        landmarkLabel="Pages of the changes"
      />
    </>
  );
}

function Change({ proposal }: { proposal: Proposal }) {
  const { decided } = proposal;
  if (!decided) return null;
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{proposalTitle(proposal)}</h3>
      <p className="lgo-secondary govuk-!-margin-bottom-2">
        Proposed by {proposal.by.name}, {formatDateTime(proposal.at)}
        <br />
        {decisionNames[decided.decision]} by {decided.by}, {formatDateTime(decided.at)}
      </p>
      {decided.reason ? <p className="govuk-body lgo-typed">Reason: {decided.reason}</p> : null}
      <Proposed change={proposal} />
    </>
  );
}
