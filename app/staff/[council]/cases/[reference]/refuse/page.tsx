import { redirect } from "next/navigation";
import { wordsLimit } from "@/lib/cases";
import { ActionPage } from "../action-page";
import { refuse } from "../actions";
import { type CaseParams, casePage } from "../case";

export default async function Refuse({ params }: { params: CaseParams }) {
  const on = await casePage(params);
  const { found, path } = on;
  if (!found.actions.includes("refuse") || !found.handover) redirect(path);
  return (
    <ActionPage
      on={on}
      title="Refuse the case"
      action={refuse}
      submitLabel="Send it back"
      submitVariant="warning"
      intro={
        <p className="govuk-body">
          It goes back to {found.handover.from}. If it is handed to you again, you cannot refuse it
          a second time.
        </p>
      }
      fields={[
        {
          type: "textarea",
          name: "words",
          label: "Why is it not your council’s?",
          hint: `${found.handover.from} and the resident read this.`,
          maxLength: wordsLimit,
          rows: 6,
        },
      ]}
    />
  );
}
