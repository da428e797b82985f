import { ActionForm, type ShortQuestion } from "@/components/forms";
import { Page, PageHeading } from "@/components/layout";
import { allocations, type Fund, wordsLength } from "@/lib/funds";
import { financeTitle } from "../../../finance-page";
import { allocationNames } from "../../words";
import { proposeFundChoices } from "../actions";
import { type FundParams, fundFormPage } from "../fund";

/** Proposes other words, another rule, or that residents can or cannot pay a fund. */
export default async function Choices({ params }: { params: FundParams }) {
  const { council, fund, path, at } = await fundFormPage(params, "finance-officer");
  return (
    <Page backHref={path}>
      <ActionForm
        action={proposeFundChoices.bind(null, at)}
        title={financeTitle(council, `Propose a change: ${fund.name}`)}
        heading={
          <>
            <PageHeading caption={fund.name}>Propose a change</PageHeading>
            <p className="govuk-body">
              A finance manager approves or refuses it. Until then nothing changes. Where you leave
              words empty, the standard’s are used.
            </p>
          </>
        }
        submitLabel="Propose the change"
        fields={fieldsOf(fund)}
        values={{
          enabled: fund.enabled ? "yes" : "no",
          label: fund.label,
          hint: fund.hint,
          prefix: fund.prefix ?? "",
          allocation: fund.allocation,
          onStop: fund.onStop,
        }}
      />
    </Page>
  );
}

function fieldsOf(fund: Fund): ShortQuestion[] {
  const letters: ShortQuestion = {
    type: "text",
    name: "prefix",
    label: "Letters that references begin with",
    hint: "2 letters, of this fund alone. They show whose a reference is.",
    width: 2,
  };
  return [
    {
      type: "radios",
      name: "enabled",
      label: "Can residents pay it here?",
      options: [
        { value: "yes", text: "Yes" },
        { value: "no", text: "No" },
      ],
    },
    {
      type: "text",
      name: "label",
      label: "What is the reference called?",
      hint: "As on your bills and letters.",
      maxLength: wordsLength.label,
    },
    {
      type: "text",
      name: "hint",
      label: "Hint",
      hint: "Where residents find the reference.",
      maxLength: wordsLength.hint,
    },
    ...(fund.format.letters === "council" ? [letters] : []),
    {
      type: "radios",
      name: "allocation",
      label: "What does a payment go to?",
      options: allocations.map((value) => ({ value, text: allocationNames[value] })),
    },
    {
      type: "textarea",
      name: "onStop",
      label: "Message when it cannot be paid here",
      hint: "For example, “Call us on 01632 960 001.”",
      rows: 3,
      maxLength: wordsLength.onStop,
    },
  ];
}
