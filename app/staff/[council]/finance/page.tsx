import { Page, PageHeading } from "@/components/layout";
import { waitingProposals } from "@/lib/funds";
import { withScope } from "@/lib/platform";
import { financePage } from "@/lib/web";
import { financeRoleNames } from "../settings/words";
import { financePath, financeTitle } from "./finance-page";
import { waitingWords } from "./funds/words";

type Props = { params: Promise<{ council: string }> };

/** Where those who keep a council's money begin. */
export default async function Finance({ params }: Props) {
  const { council, role, scope } = await financePage((await params).council);
  const waiting = await withScope(scope, (db) => waitingProposals(db, council.id));
  return (
    <Page>
      <title>{financeTitle(council, "Overview")}</title>
      <PageHeading caption={council.name}>Finance</PageHeading>
      <p className="govuk-body">Your role: {financeRoleNames[role].toLowerCase()}</p>
      <ul className="govuk-list govuk-list--spaced">
        <li>
          <a
            className="govuk-link govuk-!-font-weight-bold"
            href={financePath(council.slug, "funds")}
          >
            Funds
          </a>
          <br />
          What residents pay into, and where it goes in the general ledger.
          {waiting.length > 0 ? (
            <>
              <br />
              <strong>{waitingWords(waiting.length)}</strong>
            </>
          ) : null}
        </li>
        <li>
          <a
            className="govuk-link govuk-!-font-weight-bold"
            href={financePath(council.slug, "debts")}
          >
            Debts
          </a>
          <br />
          What residents owe, as the systems that own it say.
        </li>
      </ul>
    </Page>
  );
}
