import { redirect } from "next/navigation";
import { ActionPage } from "../action-page";
import { type CaseParams, casePage } from "../case";
import { sendCode } from "./actions";

/** Where an officer has a code posted to somebody who wants to see their reports online. */
export default async function Code({ params }: { params: CaseParams }) {
  const on = await casePage(params);
  const { found, path } = on;
  if (!found.actions.includes("invite")) redirect(path);
  return (
    <ActionPage
      on={on}
      title="Post a code for an online account"
      action={sendCode}
      submitLabel="Post a code"
      intro={
        <>
          <p className="govuk-body">
            Only when the person asks for it. The code goes to{" "}
            {found.reporter?.addressLines.join(", ")} and works once, for 28 days.
          </p>
          <p className="govuk-body">
            With it they bring your council’s cases into an account of their own. Cases of other
            councils stay as they are. A code that was posted before stops working.
          </p>
        </>
      }
    />
  );
}
