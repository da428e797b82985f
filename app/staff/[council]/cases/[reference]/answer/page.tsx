import { wordsLimit } from "@/lib/cases";
import { ActionPage } from "../action-page";
import { answer } from "../actions";
import { type CaseParams, casePage } from "../case";

export default async function Answer({ params }: { params: CaseParams }) {
  const on = await casePage(params);
  return (
    <ActionPage
      on={on}
      title="Write to the resident"
      action={answer}
      submitLabel="Send the message"
      intro={
        <p className="govuk-body">
          {on.found.reporter?.reachable
            ? "The resident can read your message where they track the report, and we email it to them."
            : "No letters go to the resident. They can read your message where they track the report."}
        </p>
      }
      fields={[
        {
          type: "textarea",
          name: "message",
          label: "Your message",
          maxLength: wordsLimit,
          rows: 6,
        },
      ]}
    />
  );
}
