import { wordsLimit } from "@/lib/cases";
import { ActionPage } from "../action-page";
import { ask } from "../actions";
import { type CaseParams, casePage } from "../case";

export default async function Ask({ params }: { params: CaseParams }) {
  return (
    <ActionPage
      on={await casePage(params)}
      title="Ask the resident"
      action={ask}
      submitLabel="Send the question"
      intro={
        <p className="govuk-body">
          We send your question to the resident, by email or by post. The clock stops until they
          reply.
        </p>
      }
      fields={[
        {
          type: "textarea",
          name: "question",
          label: "Your question",
          maxLength: wordsLimit,
          rows: 6,
        },
      ]}
    />
  );
}
