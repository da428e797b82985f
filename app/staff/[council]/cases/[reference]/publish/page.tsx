import { notFound } from "next/navigation";
import type { StaffCase } from "@/lib/cases";
import { ActionPage } from "../action-page";
import { publish } from "../actions";
import { type CaseParams, casePage } from "../case";
import { Thumbnail } from "./thumbnail";

export default async function Publish({ params }: { params: CaseParams }) {
  const on = await casePage(params);
  const { found, path } = on;
  const photos = found.photos.filter(({ hidden }) => !hidden);
  if (!found.published) notFound();
  return (
    <ActionPage
      on={on}
      title="Publish words and photos"
      action={publish}
      submitLabel="Publish"
      intro={
        <p className="govuk-body">
          Anybody can read what you publish. Take out names, number plates and anything else that
          says who somebody is.
        </p>
      }
      fields={[
        {
          type: "textarea",
          name: "words",
          label: "Words (optional)",
          maxLength: 5000,
          rows: 6,
        },
        { type: "text", name: "place", label: "Place (optional)" },
        ...(photos.length > 0
          ? [
              {
                type: "checkboxes" as const,
                name: "photos",
                label: "Photos (optional)",
                options: photos.map(({ id, width, height }, index) => ({
                  value: id,
                  text: `Photo ${index + 1}`,
                  hint: <Thumbnail src={`${path}/photos/${id}`} {...{ width, height }} />,
                })),
              },
            ]
          : []),
      ]}
      values={startOf(found)}
    />
  );
}

/** What is public now; before that, what the resident wrote, for the officer to mend. */
function startOf({ published, answers, place, photos }: StaffCase) {
  const written = typeof answers.details === "string" ? answers.details : "";
  const isPublished = published?.words || published?.place || photos.some((one) => one.published);
  return {
    words: (isPublished ? published?.words : written) ?? "",
    place: (isPublished ? published?.place : place) ?? "",
    photos: photos.filter((one) => one.published).map(({ id }) => id),
  };
}
