import { wordsLimit } from "@/lib/cases";
import { ActionPage } from "../action-page";
import { ask } from "../actions";
import { type CaseParams, casePage } from "../case";
import { type Query, startOfMessage } from "../template-choice";

type Props = { params: CaseParams; searchParams: Query };

export default async function Ask({ params, searchParams }: Props) {
  const on = await casePage(params);
  const { words, choice } = await startOfMessage(on, "ask", searchParams);
  return (
    <ActionPage
      on={on}
      title="Ask the resident"
      action={ask}
      submitLabel="Send the question"
      intro={
        <>
          <p className="govuk-body">
            We send your question to the resident, by email or by post. The clock stops until they
            reply.
          </p>
          {choice}
        </>
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
      values={{ question: words }}
    />
  );
}
