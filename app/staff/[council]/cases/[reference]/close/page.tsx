import { closingReasonNames, closingReasons, outcomes, wordsLimit } from "@/lib/cases";
import { ActionPage } from "../action-page";
import { close } from "../actions";
import { type CaseParams, casePage } from "../case";
import { type Query, startOfMessage } from "../template-choice";

type Props = { params: CaseParams; searchParams: Query };

export default async function Close({ params, searchParams }: Props) {
  const on = await casePage(params);
  const { words, choice } = await startOfMessage(on, "close", searchParams);
  return (
    <ActionPage
      on={on}
      title="Close the case"
      action={close}
      submitLabel="Close the case"
      intro={choice}
      fields={[
        {
          type: "radios",
          name: "reason",
          label: "Why are you closing it?",
          options: closingReasons.map((value) => ({
            value,
            text: closingReasonNames[value],
            hint: `We tell the resident: “${outcomes[value]}”`,
          })),
        },
        {
          type: "textarea",
          name: "words",
          label: "What should the resident know?",
          hint: "For example, what was done and when.",
          maxLength: wordsLimit,
          rows: 6,
        },
      ]}
      values={{ words }}
    />
  );
}
