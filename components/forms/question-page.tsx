import type { ReactNode } from "react";
import { ErrorSummary } from "@/components/govuk";
import { Page, PageHeading } from "@/components/layout";
import { errorList } from "./error-list";
import { Field, type FieldType } from "./field";
import type { FieldDescription, FieldErrors, FieldValue } from "./field-types";
import { Form, type FormProps } from "./form";

export type Question = FieldDescription & { type: FieldType };

type QuestionPageProps = Omit<FormProps, "children" | "submitLabel" | "hasFile"> & {
  backHref?: string;
  caption?: string;
  /** The h1 where several fields stand together; a field alone is its own h1. */
  title?: string;
  /** Words between the heading and the fields. With a field alone, use its hint. */
  intro?: ReactNode;
  fields: Question[];
  values?: Partial<Record<string, FieldValue>>;
  errors?: FieldErrors;
  submitLabel?: string;
  /** Anything after the fields, inside the form. */
  children?: ReactNode;
  /** Anything after the form, such as another way on. */
  after?: ReactNode;
};

/** One question a page: way back, what went wrong, the question, one button. */
export function QuestionPage({
  backHref,
  caption,
  title,
  intro,
  fields,
  values = {},
  errors = {},
  submitLabel = "Continue",
  children,
  after,
  ...form
}: QuestionPageProps) {
  const problems = errorList(fields, errors);
  return (
    <Page backHref={backHref}>
      {problems.length > 0 ? <ErrorSummary errorList={problems} /> : null}
      {title ? <PageHeading caption={caption}>{title}</PageHeading> : <Caption>{caption}</Caption>}
      {intro}
      <Form
        submitLabel={submitLabel}
        hasFile={fields.some((field) => field.type === "file")}
        {...form}
      >
        {fields.map((field) => (
          <Field
            key={field.name}
            {...field}
            value={values[field.name]}
            errors={errors}
            isPageHeading={!title && fields.length === 1}
          />
        ))}
        {children}
      </Form>
      {after}
    </Page>
  );
}

function Caption({ children }: { children?: string }) {
  return children ? <span className="govuk-caption-l">{children}</span> : null;
}
