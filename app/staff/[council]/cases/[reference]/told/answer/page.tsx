import { redirect } from "next/navigation";
import { ActionPage } from "../../action-page";
import { type CaseParams, casePage } from "../../case";
import { addAnswer } from "../actions";
import { Asked } from "../asked";
import { channelField, wordsField } from "../fields";

/** Where an officer writes down a resident's answer to what the council asked. */
export default async function ToldAnswer({ params }: { params: CaseParams }) {
  const on = await casePage(params);
  if (!on.found.callerActions.includes("reply")) redirect(on.path);
  return (
    <ActionPage
      on={on}
      title="Add the resident’s answer"
      action={addAnswer}
      submitLabel="Add the answer"
      intro={
        <>
          <Asked history={on.found.history} />
          <p className="govuk-body">
            The clock runs again. The answer stands in the thread as the resident’s, taken by you.
          </p>
        </>
      }
      fields={[channelField, wordsField]}
    />
  );
}
