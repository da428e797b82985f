import { Checkboxes } from "@/components/govuk";
import { DraftPhoto } from "./draft-photo";

type Props = { base: string; question: string; photo: string };

/** The photo that is there already, and the way to take it out. */
export function PhotoAdded({ base, question, photo }: Props) {
  return (
    <>
      <p className="govuk-body">You added this photo. Choose another to replace it.</p>
      <DraftPhoto base={base} photo={photo} />
      <Checkboxes
        idPrefix={`${question}-remove`}
        name={`${question}-remove`}
        items={[{ value: "yes", text: "Remove this photo" }]}
      />
    </>
  );
}
