import { wordsLimit } from "@/lib/cases";
import { ActionPage } from "../action-page";
import { note } from "../actions";
import { type CaseParams, casePage } from "../case";

export default async function Note({ params }: { params: CaseParams }) {
  return (
    <ActionPage
      on={await casePage(params)}
      title="Add a note"
      action={note}
      submitLabel="Add the note"
      fields={[
        {
          type: "textarea",
          name: "note",
          label: "Your note",
          hint: "Only officers see it, also those of a council that gets the case later. The resident may ask for a copy of what is held about them.",
          maxLength: wordsLimit,
          rows: 6,
        },
      ]}
    />
  );
}
