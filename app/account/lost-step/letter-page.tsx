import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import type { FormState } from "@/lib/web";

type Props = {
  isDone: boolean;
  /** Whether the link has anything left to do. */
  works: boolean;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  title: string;
  submitLabel: string;
  /** What the button has done, and what follows. */
  news: string;
  after: string;
  children: ReactNode;
};

/** Where a letter's link leads: one button, because programs that scan mail follow links. */
export function LetterPage({
  isDone,
  works,
  action,
  title,
  submitLabel,
  news,
  after,
  children,
}: Props) {
  if (!isDone && works) {
    return (
      <Page>
        <ActionForm
          action={action}
          title={pageTitle({ page: title, service: "Your account" })}
          heading={
            <>
              <PageHeading>{title}</PageHeading>
              {children}
            </>
          }
          submitLabel={submitLabel}
        />
      </Page>
    );
  }
  const heading = isDone ? news : "This link does not work any more";
  return (
    <Page>
      <title>{pageTitle({ page: heading, service: "Your account" })}</title>
      <PageHeading>{heading}</PageHeading>
      <p className="govuk-body">
        {isDone ? after : "It was used already, or it is too old. You do not need to do anything."}
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/account/sign-in">
          Sign in to your account
        </a>
      </p>
    </Page>
  );
}
