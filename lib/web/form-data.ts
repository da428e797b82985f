import type { z } from "zod";
import type { FormState } from "./schema";

type Entry = FormDataEntryValue | FormDataEntryValue[];

/** A form's fields as an object for Zod: one value, or a list where a name came more than once. */
export function fieldsOf(form: FormData): Record<string, Entry> {
  const fields: Record<string, Entry> = Object.create(null);
  for (const name of new Set(form.keys())) {
    // React's own fields, with which it finds the action.
    if (name.startsWith("$ACTION")) continue;
    const all = form.getAll(name);
    fields[name] = all.length === 1 && all[0] !== undefined ? all[0] : all;
  }
  return fields;
}

const secretField = /password|code|secret|token/i;

/** What was typed, to show again: never a file, a password or a code. */
export function typedValues(form: FormData): FormState["values"] {
  const values: FormState["values"] = {};
  for (const [name, entry] of Object.entries(fieldsOf(form))) {
    if (secretField.test(name)) continue;
    const texts = [entry].flat().filter((value) => typeof value === "string");
    if (texts.length > 0) values[name] = texts;
  }
  return values;
}

/** The first message of each field. */
export function fieldErrors(error: z.ZodError): FormState["errors"] {
  const errors: FormState["errors"] = {};
  for (const issue of error.issues) {
    errors[String(issue.path[0] ?? "")] ??= issue.message;
  }
  return errors;
}
