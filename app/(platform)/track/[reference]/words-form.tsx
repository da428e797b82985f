import { ActionForm } from "@/components/forms";
import { PageHeading, pageTitle } from "@/components/layout";
import { wordsLimit } from "@/lib/cases";
import type { FormState } from "@/lib/web";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  reference: string;
  question: string;
  /** What the council wrote, where this answers it. */
  asked?: string | null;
  hint?: string;
  submitLabel: string;
};

/** One question to a reporter, answered in their own words. */
export function WordsForm({ action, reference, question, asked, hint, submitLabel }: Props) {
  return (
    <ActionForm
      action={action}
      title={pageTitle({ page: question, service: `Report ${reference}` })}
      heading={
        <>
          <PageHeading caption={`Report ${reference}`}>{question}</PageHeading>
          {asked ? <div className="govuk-inset-text lgo-typed">{asked}</div> : null}
        </>
      }
      fields={[
        {
          type: "textarea",
          name: "words",
          label: "In your own words",
          hint,
          maxLength: wordsLimit,
          rows: 6,
        },
      ]}
      submitLabel={submitLabel}
    />
  );
}
