import { standardTheme } from "@/lib/councils";
import { SettingForm } from "../../setting-form";
import { type SearchParams, settingsPage } from "../../settings-page";
import { previewTheme } from "../actions";
import { themeIn } from "../preview-path";

type Props = { params: Promise<{ council: string }>; searchParams: SearchParams };

/** Asks for another look; the preview comes before anything is saved. */
export default async function ChangeTheme({ params, searchParams }: Props) {
  const on = await settingsPage(params);
  const query = await searchParams;
  const { council } = on;
  const standard = query.standard === "yes" ? standardTheme(council.code) : null;
  const { wordmark = "", logo = "", ...colours } = themeIn(query) ?? standard ?? council.theme;
  return (
    <SettingForm
      on={on}
      back="theme"
      title="Change the theme"
      action={previewTheme.bind(null, { council: council.slug })}
      submitLabel="Preview"
      intro={
        <p className="govuk-body">
          Colours are # and six characters, like #24527a. You see a preview before anything changes
          for residents.
        </p>
      }
      fields={[
        colour("brand", "Header", "Behind your name at the top of each page"),
        colour("brandText", "Words in the header", "Often #ffffff, which is white"),
        colour("link", "Links"),
        colour("linkHover", "Links under the pointer", "A darker shade of the links’ colour"),
        colour("button", "Buttons"),
        colour("buttonText", "Words on buttons", "Often #ffffff, which is white"),
        {
          type: "text",
          name: "wordmark",
          label: "Name in the header (optional)",
          hint: `Where you leave it empty, it says “${council.name}”`,
          autocomplete: "off",
        },
        {
          type: "text",
          name: "logo",
          label: "Logo (optional)",
          hint: "The path of an SVG or PNG picture on this site. It takes the place of the name.",
          autocomplete: "off",
        },
      ]}
      values={{ ...colours, wordmark, logo }}
    />
  );
}

function colour(name: string, label: string, hint?: string) {
  return { type: "text" as const, name, label, hint, width: 10 as const, autocomplete: "off" };
}
