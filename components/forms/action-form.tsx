"use client";

import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/govuk";
import { emptyForm, type FormState } from "@/lib/web/schema";
import { errorList } from "./error-list";
import type { FieldDescription, FieldProps, FieldValue } from "./field-types";
import { Form, type FormProps } from "./form";
import { ShortField, type ShortFieldType } from "./short-field";

/** A field of a short form; one that stands alone may be the page's heading. */
export type ShortQuestion = FieldDescription &
  Pick<FieldProps, "isPageHeading"> & { type: ShortFieldType };

type ActionFormProps = Omit<FormProps, "action" | "method" | "children"> & {
  /** Made by `formAction`, with what it is about already bound. */
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** The page's whole title. Rendered here, because only here is known that it begins with "Error:". */
  title?: string;
  /** The page's heading and what stands before the fields, below the error summary. */
  heading?: ReactNode;
  fields?: ShortQuestion[];
  /** What the fields hold before anything is typed. */
  values?: Partial<Record<string, FieldValue>>;
  /** After the fields, inside the form. */
  children?: ReactNode;
};

/**
 * A short form: a page of its own, or one press of a button. Refused, it shows the error summary
 * and what was typed; the server renders that too, so it needs no scripting. Longer questions are
 * journeys (`QuestionPage`), whose errors live on their draft.
 */
export function ActionForm({
  action,
  title,
  heading,
  fields = [],
  values = {},
  children,
  ...form
}: ActionFormProps) {
  const [state, submit] = useActionState(action, emptyForm);
  const problems = errorList(fields, state.errors);
  // A box unticked is not sent at all: what the form held at first must not tick it again.
  const isRefused = Object.keys(state.errors).length > 0;
  return (
    <>
      {title ? <title>{problems.length > 0 ? `Error: ${title}` : title}</title> : null}
      {problems.length > 0 ? <ErrorSummary errorList={problems} /> : null}
      {heading}
      <Form {...form} action={submit}>
        {fields.map((field) => (
          <ShortField
            key={field.name}
            {...field}
            value={isRefused ? typed(state, field.name) : values[field.name]}
            errors={state.errors}
          />
        ))}
        {children}
      </Form>
    </>
  );
}

/** What was typed into a field before it was refused: parts come as `name-part`. */
function typed({ values }: FormState, name: string): FieldValue | undefined {
  const own = values[name];
  if (own) return own.length === 1 ? own[0] : own;
  const parts = Object.entries(values).filter(([key]) => key.startsWith(`${name}-`));
  if (parts.length === 0) return undefined;
  return Object.fromEntries(parts.map(([key, [text]]) => [key.slice(name.length + 1), text]));
}
