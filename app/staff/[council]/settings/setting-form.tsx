import type { ComponentProps, ReactNode } from "react";
import { ActionForm } from "@/components/forms";
import { Page, PageHeading } from "@/components/layout";
import { type OnSettings, titleOf } from "./settings-page";

type SettingFormProps = Pick<
  ComponentProps<typeof ActionForm>,
  "action" | "fields" | "values" | "hidden" | "submitVariant" | "children"
> & {
  on: OnSettings;
  title: string;
  /** What it is about: a team's name, a person's. */
  caption?: string;
  /** Where "Back" leads, below the settings. */
  back: string;
  /** Between the heading and the fields. */
  intro?: ReactNode;
  submitLabel?: ReactNode;
};

/** The page of one change: a short form. */
export function SettingForm({
  on,
  title,
  caption,
  back,
  intro,
  submitLabel = "Save",
  ...form
}: SettingFormProps) {
  return (
    <Page backHref={`${on.path}/${back}`}>
      <ActionForm
        title={titleOf(on, caption ? `${title}: ${caption}` : title)}
        heading={
          <>
            <PageHeading caption={caption}>{title}</PageHeading>
            {intro}
          </>
        }
        submitLabel={submitLabel}
        {...form}
      />
    </Page>
  );
}
