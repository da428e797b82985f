import { SummaryList } from "@/components/govuk";
import { standardTheme, type Theme } from "@/lib/councils";
import { labelOf } from "../changes/values";
import { SectionPage } from "../section-page";
import { type SearchParams, settingsPage } from "../settings-page";
import { WayTo } from "../way-to";
import { Sample } from "./sample";

type Props = { params: Promise<{ council: string }>; searchParams: SearchParams };

const order = [
  "brand",
  "brandText",
  "link",
  "linkHover",
  "button",
  "buttonText",
  "wordmark",
  "logo",
] as const satisfies (keyof Theme)[];

/** What the council's pages look like. */
export default async function ThemeSettings({ params, searchParams }: Props) {
  const on = await settingsPage(params);
  const { council, path } = on;
  const { theme } = council;
  const standard = standardTheme(council.code);
  return (
    <SectionPage on={on} section="theme" query={searchParams}>
      <Sample council={council} theme={theme} />
      <SummaryList
        rows={order.map((field) => ({
          key: labelOf(field),
          value: (
            <>
              {theme[field] ?? "Nothing"}
              <span className="lgo-secondary">Standard: {standard[field] ?? "nothing"}</span>
            </>
          ),
        }))}
      />
      <div className="lgo-actions">
        <WayTo href={`${path}/theme/change`}>Change the theme</WayTo>
        <WayTo href={`${path}/theme/change?standard=yes`}>Go back to the standard theme</WayTo>
      </div>
    </SectionPage>
  );
}
