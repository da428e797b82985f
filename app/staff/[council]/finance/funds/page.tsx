import { SummaryList, Tag } from "@/components/govuk";
import { Page, PageHeading } from "@/components/layout";
import { type Coding, codingsAt, type Fund, fundsOf, waitingProposals } from "@/lib/funds";
import { atOnce, withScope } from "@/lib/platform";
import { financePage } from "@/lib/web";
import { financePath, financeTitle } from "../finance-page";
import { codingWords } from "./words";

type Props = { params: Promise<{ council: string }> };

/** What residents can pay into, each with where its income goes today. */
export default async function Funds({ params }: Props) {
  const { council, scope } = await financePage((await params).council);
  const [funds, codings, waiting] = await withScope(scope, (db) =>
    atOnce(
      () => fundsOf(db, council),
      () => codingsAt(db, council.id),
      () => waitingProposals(db, council.id),
    ),
  );
  const path = financePath(council.slug, "funds");
  return (
    <Page backHref={financePath(council.slug)} width="full">
      <title>{financeTitle(council, "Funds")}</title>
      <PageHeading caption="Finance">Funds</PageHeading>
      <SummaryList
        rows={funds.map((fund) => ({
          key: fund.name,
          value: (
            <Facts
              fund={fund}
              coding={codings.get(fund.id ?? "")}
              isWaiting={waiting.some(({ kind }) => kind === fund.kind)}
            />
          ),
          actions: [{ href: `${path}/${fund.kind}`, text: "View", visuallyHiddenText: fund.name }],
        }))}
      />
    </Page>
  );
}

type FactsProps = { fund: Fund; coding: Coding | undefined; isWaiting: boolean };

function Facts({ fund, coding, isWaiting }: FactsProps) {
  return (
    <>
      {fund.enabled ? <Tag colour="green">On</Tag> : <Tag colour="grey">Off</Tag>}{" "}
      {isWaiting ? <Tag colour="yellow">Change waiting</Tag> : null}
      <span className="lgo-secondary govuk-!-margin-top-1">
        {coding ? codingWords(coding) : "No coding yet"}
      </span>
    </>
  );
}
