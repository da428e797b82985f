import { redirect } from "next/navigation";
import { wordsLimit } from "@/lib/cases";
import { staffPage } from "@/lib/web";
import { ActionPage } from "../action-page";
import { type CaseParams, casePage } from "../case";
import { settle } from "../incident-actions";

export default async function Settle({ params }: { params: CaseParams }) {
  await staffPage((await params).council, "manager");
  const on = await casePage(params);
  if (!on.found.actions.includes("settle")) redirect(on.path);
  return (
    <ActionPage
      on={on}
      title="Settle the dispute"
      action={settle}
      submitLabel="Settle the dispute"
      intro={
        <p className="govuk-body">
          The case leaves the list of disputed ones. Its state does not change.
        </p>
      }
      fields={[
        {
          type: "textarea",
          name: "words",
          label: "How was it settled?",
          hint: "Only officers see it, also those of a council that gets the case later. The resident may ask for a copy of what is held about them.",
          maxLength: wordsLimit,
          rows: 6,
        },
      ]}
    />
  );
}
