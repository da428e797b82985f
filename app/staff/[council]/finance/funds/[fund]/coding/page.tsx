import { questionField } from "@/app/question-field";
import { ActionForm } from "@/components/forms";
import { Page, PageHeading } from "@/components/layout";
import { codingOn, codingQuestions, codingsOf, fundKindByKey } from "@/lib/funds";
import { londonDay, withScope } from "@/lib/platform";
import { financeTitle } from "../../../finance-page";
import { proposeFundCoding } from "../actions";
import { type FundParams, fundFormPage } from "../fund";

/** Proposes where a fund's income goes in the general ledger from a day on. */
export default async function NewCoding({ params }: { params: FundParams }) {
  const { council, fund, scope, path, at } = await fundFormPage(params, "finance-officer");
  const codings = await withScope(scope, (db) => codingsOf(db, fund.id));
  const now = codingOn(codings, londonDay(new Date())) ?? codings[0];
  return (
    <Page backHref={path}>
      <ActionForm
        action={proposeFundCoding.bind(null, at)}
        title={financeTitle(council, `Propose a new coding: ${fund.name}`)}
        heading={
          <>
            <PageHeading caption={fund.name}>Propose a new coding</PageHeading>
            <p className="govuk-body">
              A finance manager approves or refuses it. It holds from its first day until the next
              coding begins.
            </p>
          </>
        }
        submitLabel="Propose the coding"
        fields={codingQuestions.map((question) => questionField(question, { alone: false }))}
        values={{
          costCentre: now?.costCentre ?? "",
          subjective: now?.subjective ?? "",
          project: now?.project ?? "",
          vat: now?.vat ?? fundKindByKey(fund.kind)?.vat ?? "",
        }}
      />
    </Page>
  );
}
