import { redirect } from "next/navigation";
import { ActionPage } from "../../action-page";
import { type CaseParams, casePage } from "../../case";
import { addNotFixed } from "../actions";
import { channelField, disputeField, fileField, wordsField } from "../fields";

/** Where an officer opens a case again for a resident who says that it is not fixed. */
export default async function ToldNotFixed({ params }: { params: CaseParams }) {
  const on = await casePage(params);
  if (!on.found.callerActions.includes("reopen")) redirect(on.path);
  return (
    <ActionPage
      on={on}
      title="The resident says it is not fixed"
      action={addNotFixed}
      submitLabel="Open the case again"
      intro={
        <p className="govuk-body">
          The case is opened again with a new target date, and the team’s managers are told.
        </p>
      }
      fields={[channelField, disputeField, wordsField, fileField]}
    />
  );
}
