import type { ComponentProps } from "react";
import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { wordsLimit } from "@/lib/cases";
import { uploadTypes } from "@/lib/files";
import type { FormAction } from "@/lib/web";

type Props = {
  action: FormAction<{ reference: string }>;
  reference: string;
  backHref: string;
  question: string;
  /** What the council wrote, where this answers it. */
  asked?: string | null;
  hint?: string;
  /** What is asked before the words. */
  first?: NonNullable<ComponentProps<typeof ActionForm>["fields"]>[number];
  /** Whether a file may go with the words. */
  withFile?: boolean;
  submitLabel: string;
};

/** One question to a reporter, answered in their own words. */
export function WordsForm(props: Props) {
  const { action, reference, backHref, question, asked, hint, first, withFile, submitLabel } =
    props;
  return (
    <Page backHref={backHref}>
      <ActionForm
        action={action.bind(null, { reference })}
        title={pageTitle({ page: question, service: `Report ${reference}` })}
        heading={
          <>
            <PageHeading caption={`Report ${reference}`}>{question}</PageHeading>
            {asked ? <div className="govuk-inset-text lgo-typed">{asked}</div> : null}
          </>
        }
        fields={[
          ...(first ? [first] : []),
          {
            type: "textarea",
            name: "words",
            label: "In your own words",
            hint,
            maxLength: wordsLimit,
            rows: 6,
          },
          ...(withFile ? [file] : []),
        ]}
        submitLabel={submitLabel}
      />
    </Page>
  );
}

const file = {
  type: "file" as const,
  name: "file",
  label: "Add a photo or a document (optional)",
  hint: "A PDF, JPEG, PNG, WebP or AVIF of up to 10MB. If this page comes back with an error, choose the file again.",
  accept: uploadTypes.join(","),
};
