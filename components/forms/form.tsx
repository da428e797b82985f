import type { ComponentProps, ReactNode } from "react";
import { Button } from "@/components/govuk";

export type FormAction = NonNullable<ComponentProps<"form">["action"]>;

export type FormProps = {
  /** A server action, or the address of a GET form. */
  action: FormAction;
  method?: "get" | "post";
  /** Values that go along unseen. */
  hidden?: Record<string, string>;
  /** Says that a file goes along, where `action` is an address. */
  hasFile?: boolean;
  /** For what stands outside the form and belongs to it. */
  id?: string;
  /** Without, something else sends the form. */
  submitLabel?: ReactNode;
  submitVariant?: "secondary" | "warning";
  children?: ReactNode;
};

/** A form with one button. The server checks what is typed, so the browser's own bubbles are off. */
export function Form({
  action,
  id,
  method,
  hidden = {},
  hasFile,
  submitLabel,
  submitVariant,
  children,
}: FormProps) {
  // React sets method and encoding for a server action itself, and warns of any given.
  const transport =
    typeof action === "string"
      ? { method, encType: hasFile ? "multipart/form-data" : undefined }
      : {};
  return (
    <form action={action} id={id} noValidate {...transport}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {submitLabel ? (
        <Button variant={submitVariant} preventDoubleClick>
          {submitLabel}
        </Button>
      ) : null}
    </form>
  );
}
