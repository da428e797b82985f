import type { StaffCase } from "@/lib/cases";

/** What was asked last, above the answer to it. */
export function Asked({ history }: Pick<StaffCase, "history">) {
  const question = history.findLast(({ kind }) => kind === "asked");
  if (!question?.body) return null;
  return <div className="govuk-inset-text lgo-typed">{question.body}</div>;
}
