import { wordsLimit } from "@/lib/cases";
import { uploadTypes } from "@/lib/files";
import { ActionPage } from "../action-page";
import { answer } from "../actions";
import { type CaseParams, casePage } from "../case";
import { type Query, startOfMessage } from "../template-choice";

type Props = { params: CaseParams; searchParams: Query };

export default async function Answer({ params, searchParams }: Props) {
  const on = await casePage(params);
  const { words, choice } = await startOfMessage(on, "answer", searchParams);
  return (
    <ActionPage
      on={on}
      title="Write to the resident"
      action={answer}
      submitLabel="Send the message"
      intro={
        <>
          <p className="govuk-body">
            {on.found.reporter?.reachable
              ? "The resident can read your message where they track the report, and we email it to them."
              : "No letters go to the resident. They can read your message where they track the report."}
          </p>
          {choice}
        </>
      }
      fields={[
        {
          type: "textarea",
          name: "message",
          label: "Your message",
          maxLength: wordsLimit,
          rows: 6,
        },
        {
          type: "file",
          name: "file",
          label: "Add a photo or a document (optional)",
          hint: "A PDF, JPEG, PNG, WebP or AVIF of up to 10MB. The resident sees it where they track the report: it does not go with the email.",
          accept: uploadTypes.join(","),
        },
      ]}
      values={{ message: words }}
    />
  );
}
