import { redirect } from "next/navigation";
import { ActionPage } from "../action-page";
import { type CaseParams, casePage } from "../case";
import { addMessage } from "./actions";
import { channelField, fileField, wordsField } from "./fields";

/** Where an officer writes down what a resident told them about an open case. */
export default async function Told({ params }: { params: CaseParams }) {
  const on = await casePage(params);
  if (!on.found.callerActions.includes("message")) redirect(on.path);
  return (
    <ActionPage
      on={on}
      title="Add what the resident told you"
      action={addMessage}
      submitLabel="Add to the thread"
      intro={
        <p className="govuk-body">
          It stands in the thread as the resident’s, taken by you. For something that only officers
          should see, add a note instead.
        </p>
      }
      fields={[channelField, wordsField, fileField]}
    />
  );
}
