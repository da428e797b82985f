import { notFound } from "next/navigation";
import { possibleLeads } from "@/lib/cases";
import { formatDate, withScope } from "@/lib/platform";
import { ActionPage } from "../action-page";
import { type CaseParams, casePage } from "../case";
import { makePart } from "../incident-actions";

export default async function PartOf({ params }: { params: CaseParams }) {
  const on = await casePage(params);
  const { found, scope } = on;
  if (!found.actions.includes("merge")) notFound();
  const nearby = await withScope(scope, (db) => possibleLeads(db, found));
  return (
    <ActionPage
      on={on}
      title="Make it part of another report"
      action={makePart}
      submitLabel="Make it part of the other report"
      intro={
        <p className="govuk-body">
          For many reports of one problem. This case leaves the queue. When you write to the
          resident of the other report, start work or close it, that goes to this resident too.
        </p>
      }
      fields={[
        ...(nearby.length > 0
          ? [
              {
                type: "radios" as const,
                name: "nearby",
                label: "Which report leads?",
                options: [
                  ...nearby.map(({ reference, headline, place, receivedAt, metres }) => ({
                    value: reference,
                    text: `${reference}: ${headline}`,
                    hint: `${place ?? "No place given"}, ${metres} metres away, ${formatDate(receivedAt)}`,
                  })),
                  { divider: "or" },
                  { value: "other", text: "Another report" },
                ],
              },
            ]
          : []),
        {
          type: "text",
          name: "lead",
          label: nearby.length > 0 ? "Reference of another report" : "Reference of the report",
          hint: "For example, ROT-7K4P9QX-3.",
          width: 20,
        },
      ]}
    />
  );
}
