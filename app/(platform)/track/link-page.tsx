import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import type { Holder } from "@/lib/cases";
import type { FormState } from "@/lib/web";

type Props = {
  /** Null where the link leads to nothing. */
  holder: Holder | null;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  title: string;
  submitLabel: string;
  children: ReactNode;
};

/** Where a letter's link leads: one button, because programs that scan mail follow links. */
export function LinkPage({ holder, action, title, submitLabel, children }: Props) {
  if (!holder) return <BrokenLink />;
  return (
    <Page>
      <ActionForm
        action={action}
        title={pageTitle({ page: title })}
        heading={
          <>
            <PageHeading caption={`Report ${holder.reference}`}>{title}</PageHeading>
            {children}
          </>
        }
        submitLabel={submitLabel}
      />
    </Page>
  );
}

function BrokenLink() {
  return (
    <Page>
      <title>{pageTitle({ page: "This link does not work" })}</title>
      <PageHeading>This link does not work</PageHeading>
      <p className="govuk-body">
        If you copied the address, check that you copied all of it. If you typed it, check every
        character.
      </p>
      <p className="govuk-body">
        You can also{" "}
        <a className="govuk-link" href="/track">
          track your report
        </a>{" "}
        with its reference and your email address.
      </p>
    </Page>
  );
}
