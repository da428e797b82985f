import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms";
import { WarningText } from "@/components/govuk";
import { Page, PageHeading } from "@/components/layout";
import { type SearchParams, settingsPage, titleOf } from "../../settings-page";
import { setTheme } from "../actions";
import { changePath, previewSheetPath, themeIn } from "../preview-path";
import { Sample } from "../sample";

type Props = { params: Promise<{ council: string }>; searchParams: SearchParams };

/** A theme that is not saved yet, to be looked at: this page and the example have its colours. */
export default async function PreviewTheme({ params, searchParams }: Props) {
  const on = await settingsPage(params);
  const { council } = on;
  const theme = themeIn(await searchParams);
  if (!theme) notFound();
  const { wordmark = "", logo = "", ...colours } = theme;
  return (
    <Page backHref={changePath(council.slug, theme)} width="full">
      <link rel="stylesheet" href={previewSheetPath(council.slug, theme)} />
      <ActionForm
        action={setTheme.bind(null, { council: council.slug })}
        hidden={{ ...colours, wordmark, logo }}
        title={titleOf(on, "Preview of the theme")}
        heading={
          <>
            <PageHeading caption="Theme">Preview</PageHeading>
            <WarningText>Residents do not see this until you save it.</WarningText>
            <Sample council={council} theme={theme} />
          </>
        }
        submitLabel="Save the theme"
      />
      <p className="govuk-body">
        <a className="govuk-link" href={changePath(council.slug, theme)}>
          Change the colours again
        </a>
      </p>
    </Page>
  );
}
