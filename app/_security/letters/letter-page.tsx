import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { type AccountKind, accountPages } from "@/lib/identity";
import type { FormState } from "@/lib/web";
import { sectionOf } from "../../_factors/kind";

type Props = {
  kind: AccountKind;
  isDone: boolean;
  /** Whether the link has anything left to do. */
  works: boolean;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  title: string;
  submitLabel: string;
  submitVariant?: "warning";
  /** What the button has done, and what follows; not needed where it leads elsewhere. */
  news?: string;
  after?: string;
  /** What to know where the link does nothing any more. */
  broken?: string;
  children: ReactNode;
};

/** Where a letter's link leads: one button, because programs that scan mail follow links. */
export function LetterPage({
  kind,
  isDone,
  works,
  action,
  title,
  submitLabel,
  submitVariant,
  news = "",
  after = "",
  broken = "It was used already, or it is too old. You do not need to do anything.",
  children,
}: Props) {
  if (!isDone && works) {
    return (
      <Page>
        <ActionForm
          action={action}
          title={pageTitle({ page: title, service: sectionOf(kind) })}
          heading={
            <>
              <PageHeading>{title}</PageHeading>
              {children}
            </>
          }
          submitLabel={submitLabel}
          submitVariant={submitVariant}
        />
      </Page>
    );
  }
  const heading = isDone ? news : "This link does not work any more";
  return (
    <Page>
      <title>{pageTitle({ page: heading, service: sectionOf(kind) })}</title>
      <PageHeading>{heading}</PageHeading>
      <p className="govuk-body">{isDone ? after : broken}</p>
      <p className="govuk-body">
        <a className="govuk-link" href={accountPages(kind).signIn}>
          {kind === "resident" ? "Go to your account" : "Go to the back office"}
        </a>
      </p>
    </Page>
  );
}
