import { forbidden } from "next/navigation";
import { markerKindNames, markerKinds, markerLimit } from "@/lib/cases";
import { staffPage } from "@/lib/web";
import { reviewOptions } from "../../../markers/review-options";
import { ActionPage } from "../action-page";
import { type CaseParams, casePage } from "../case";
import { mark } from "./actions";

export default async function Mark({ params }: { params: CaseParams }) {
  const on = await casePage(params);
  await staffPage(on.council.slug, "manager");
  if (!on.found.reporter) forbidden();
  return (
    <ActionPage
      on={on}
      title="Add a warning about this person"
      action={mark}
      submitLabel="Add the warning"
      intro={
        <p className="govuk-body">
          Every officer of {on.council.name} who opens a case of this person sees it. Write only
          what happened and what colleagues should do: the person can ask to read it.
        </p>
      }
      fields={[
        {
          type: "radios",
          name: "kind",
          label: "What must colleagues know?",
          options: markerKinds.map((value) => ({ value, text: markerKindNames[value] })),
        },
        {
          type: "textarea",
          name: "words",
          label: "What happened, and what should colleagues do?",
          maxLength: markerLimit,
          rows: 4,
        },
        {
          type: "radios",
          name: "months",
          label: "When will you review it?",
          options: reviewOptions,
        },
      ]}
    />
  );
}
