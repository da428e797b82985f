/** What a form shows after it was refused: messages by field, and what was typed. */
export interface FormState {
  /** Messages by the field's name; "" holds those of the form as a whole. */
  errors: Record<string, string>;
  /** What was typed, by the field's name. Never a password or a file. */
  values: Record<string, string[]>;
  /** Something was saved and the page stays. */
  done?: boolean;
}

export const emptyForm: FormState = { errors: {}, values: {} };

/** A message beside a field ("" for the form as a whole). */
export interface Refusal {
  field: string;
  message: string;
}

/** What a page can say went wrong; each is a `problem/[kind]` page of the platform and of a council. */
export const problemKinds = [
  "not-found",
  "forbidden",
  "out-of-date",
  "too-large",
  "error",
] as const;

export type ProblemKind = (typeof problemKinds)[number];
