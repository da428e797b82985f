import { LinkButton, SummaryList } from "@/components/govuk";
import { Page, PageHeading } from "@/components/layout";
import { codingsOf, type Fund, lookOf, proposalsOf, waitingProposal } from "@/lib/funds";
import { atOnce, idSchema, londonDay, withScope } from "@/lib/platform";
import { financePath, financeTitle } from "../../finance-page";
import { allocationNames } from "../words";
import { type FundParams, fundPage } from "./fund";
import { Changes, Codings } from "./history";
import { News } from "./outcome";
import { Waiting } from "./waiting";

type Props = {
  params: FundParams;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Everything of one fund: what residents see of it, where its income goes, and who changed what. */
export default async function FundPage({ params, searchParams }: Props) {
  const { council, fund, scope, role, staff, path, at } = await fundPage(params);
  const query = await searchParams;
  const before = idSchema.safeParse(query.before).data;
  const [codings, waiting, changes] = await withScope(scope, (db) =>
    atOnce(
      () => codingsOf(db, fund.id),
      () => waitingProposal(db, fund),
      () => proposalsOf(db, fund, before),
    ),
  );
  const mayPropose = role === "finance-officer" && waiting === null;
  return (
    <Page backHref={financePath(council.slug, "funds")} width="full">
      <title>{financeTitle(council, fund.name)}</title>
      <News query={query} />
      <PageHeading caption="Funds">{fund.name}</PageHeading>
      {waiting ? (
        <Waiting proposal={waiting} at={at} path={path} role={role} staffId={staff.id} />
      ) : null}
      <h2 className="govuk-heading-m">The fund</h2>
      <SummaryList rows={rowsOf(fund)} />
      {mayPropose ? (
        <LinkButton variant="secondary" href={`${path}/choices`}>
          Propose a change
        </LinkButton>
      ) : null}
      <Codings codings={codings} today={londonDay(new Date())} />
      {mayPropose ? (
        <LinkButton variant="secondary" href={`${path}/coding`}>
          Propose a new coding
        </LinkButton>
      ) : null}
      <Changes {...changes} before={before} path={path} />
    </Page>
  );
}

/** "Modulus 11: catches any wrong digit, and neighbours swapped". */
function checkWords({ format: { check } }: Fund): string {
  const name = check.name.charAt(0).toUpperCase() + check.name.slice(1);
  const swaps = check.catches === "every swap" ? "" : " but 0 and 9";
  return `${name}. It finds any one wrong digit, and any two neighbours swapped${swaps}`;
}

function rowsOf(fund: Fund) {
  const needsLetters = fund.format.letters === "council" && !fund.prefix;
  return [
    { key: "Residents can pay it", value: fund.enabled ? "Yes" : "No" },
    { key: "Reference is called", value: fund.label },
    { key: "Hint", value: fund.hint },
    {
      key: "Reference looks like",
      value: needsLetters ? "2 letters of the council’s own, not chosen yet" : lookOf(fund),
    },
    { key: "Check digit", value: checkWords(fund) },
    { key: "A payment goes to", value: allocationNames[fund.allocation] },
    { key: "When it cannot be paid here", value: fund.onStop },
  ];
}
