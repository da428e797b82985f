import type { ReactNode } from "react";
import { ErrorSummary, type ErrorSummaryItem, SummaryList } from "@/components/govuk";
import { Page, PageHeading } from "@/components/layout";
import { Form, type FormProps } from "./form";

export type Answer = {
  question: string;
  answer: ReactNode;
  /** Where the answer is changed; none where it cannot be. */
  changeHref?: string;
  /** What "Change" is about, for screen readers; the question in lower case, unless said. */
  changeText?: string;
};

export type AnswerSection = { heading?: string; answers: Answer[] };

type CheckAnswersProps = Omit<FormProps, "children" | "submitLabel" | "hasFile"> & {
  backHref?: string;
  caption?: string;
  title?: string;
  sections: AnswerSection[];
  problems?: ErrorSummaryItem[];
  /** Above the heading: a notification banner. */
  before?: ReactNode;
  submitLabel?: string;
  /** Between the answers and the button: who receives it, what sending means. */
  children?: ReactNode;
};

/** The last page before sending: every answer, each with a way to change it. */
export function CheckAnswers({
  backHref,
  caption,
  title = "Check your answers",
  sections,
  problems = [],
  before,
  submitLabel = "Send",
  children,
  ...form
}: CheckAnswersProps) {
  return (
    <Page backHref={backHref}>
      {problems.length > 0 ? <ErrorSummary errorList={problems} /> : null}
      {before}
      <PageHeading caption={caption}>{title}</PageHeading>
      {sections.map((section) => (
        <Section key={section.heading ?? "answers"} {...section} />
      ))}
      <Form submitLabel={submitLabel} {...form}>
        {children}
      </Form>
    </Page>
  );
}

function Section({ heading, answers }: AnswerSection) {
  return (
    <>
      {heading ? <h2 className="govuk-heading-m">{heading}</h2> : null}
      <SummaryList rows={answers.map(row)} />
    </>
  );
}

function row({ question, answer, changeHref, changeText }: Answer) {
  return {
    key: question,
    value: answer,
    actions: changeHref
      ? [{ href: changeHref, text: "Change", visuallyHiddenText: changeText ?? lower(question) }]
      : undefined,
  };
}

function lower(question: string): string {
  return question.charAt(0).toLowerCase() + question.slice(1);
}
