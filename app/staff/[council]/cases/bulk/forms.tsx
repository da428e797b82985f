import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms";
import {
  closingReasonNames,
  closingReasons,
  outcomes,
  type QueueRow,
  wordsLimit,
} from "@/lib/cases";
import { formatDate } from "@/lib/platform";
import type { Named } from "../chips";
import { assignMany, closeMany, mergeMany } from "./actions";
import { likelyLeads } from "./likely-leads";

type BulkFormProps = {
  council: string;
  title: string;
  heading: ReactNode;
  hidden: Record<string, string>;
  /** "12 cases" */
  count: string;
};

/** Asks who is to deal with the chosen cases. */
export function AssignMany({
  council,
  count,
  teams,
  colleagues,
  ...form
}: BulkFormProps & { teams: Named[]; colleagues: Named[] }) {
  return (
    <ActionForm
      {...form}
      action={assignMany.bind(null, { council })}
      submitLabel={`Assign ${count}`}
      fields={[
        {
          type: "select",
          name: "to",
          label: "Who should deal with them?",
          hint: "Given to a team, they wait for one of the team to take them.",
          options: [
            { value: "", text: "Choose a team or a person" },
            ...teams.map(({ id, name }) => ({ value: `team:${id}`, text: `Team: ${name}` })),
            ...colleagues.map(({ id, name }) => ({ value: `staff:${id}`, text: name })),
          ],
        },
      ]}
    />
  );
}

/** Asks why the chosen cases are closed, and for words to each of their residents. */
export function CloseMany({
  council,
  count,
  children,
  ...form
}: BulkFormProps & { children: ReactNode }) {
  return (
    <ActionForm
      {...form}
      action={closeMany.bind(null, { council })}
      submitLabel={`Close ${count}`}
      submitVariant="warning"
      fields={[
        {
          type: "radios",
          name: "reason",
          label: "Why are you closing them?",
          options: closingReasons.map((value) => ({
            value,
            text: closingReasonNames[value],
            hint: `We tell the residents: “${outcomes[value]}”`,
          })),
        },
        {
          type: "textarea",
          name: "words",
          label: "What should the residents know?",
          hint: "All of them get the same words. Do not name anybody.",
          maxLength: wordsLimit,
          rows: 6,
        },
      ]}
    >
      {children}
    </ActionForm>
  );
}

/** Asks which case leads the others from then on. */
export function MergeMany({ council, count, rows, ...form }: BulkFormProps & { rows: QueueRow[] }) {
  const leads = likelyLeads(rows);
  return (
    <ActionForm
      {...form}
      action={mergeMany.bind(null, { council })}
      submitLabel={`Merge ${count}`}
      fields={[
        ...(leads.length > 0
          ? [
              {
                type: "radios" as const,
                name: "lead",
                label: "Which case leads?",
                options: [
                  ...leads.map(({ reference, headline, place, receivedAt }) => ({
                    value: reference,
                    text: `${reference}: ${headline}`,
                    hint: `${place ?? "No place given"}, ${formatDate(receivedAt)}`,
                  })),
                  { divider: "or" },
                  { value: "other", text: "Another case" },
                ],
              },
            ]
          : []),
        {
          type: "text",
          name: "reference",
          label:
            leads.length > 0 ? "Reference of another case" : "Reference of the case that leads",
          hint: "For example, ROT-7K4P9QX-3.",
          width: 20,
        },
      ]}
    />
  );
}
