import type { ReactNode } from "react";
import { Page, PageHeading } from "@/components/layout";

type StatementProps = {
  title: string;
  /** In words: "23 November 2026". */
  updated: string;
  children: ReactNode;
};

/** A page of text that the law asks for, with the day it was last looked over. */
export function Statement({ title, updated, children }: StatementProps) {
  return (
    <Page>
      <PageHeading>{title}</PageHeading>
      {children}
      <p className="govuk-body govuk-!-margin-top-8">This page was last reviewed on {updated}.</p>
    </Page>
  );
}
