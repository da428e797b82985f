import { closingReasonNames, closingReasons, outcomes, wordsLimit } from "@/lib/cases";
import { ActionPage } from "../action-page";
import { close } from "../actions";
import { type CaseParams, casePage } from "../case";

export default async function Close({ params }: { params: CaseParams }) {
  return (
    <ActionPage
      on={await casePage(params)}
      title="Close the case"
      action={close}
      submitLabel="Close the case"
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
    />
  );
}
