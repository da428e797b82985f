import { SummaryList } from "@/components/govuk";
import { SectionPage } from "../section-page";
import { type SearchParams, settingsPage } from "../settings-page";

type Props = { params: Promise<{ council: string }>; searchParams: SearchParams };

/** How residents reach the council. */
export default async function ContactSettings({ params, searchParams }: Props) {
  const on = await settingsPage(params);
  const { council, path } = on;
  const { phone, email, addressLines, openingHours, outOfHours } = council.profile;
  const row = (key: string, text: string | null) => ({
    key,
    value: <span className="lgo-typed">{text || "Nothing"}</span>,
    actions: [
      {
        href: `${path}/contact/change`,
        text: "Change",
        visuallyHiddenText: key.toLowerCase(),
      },
    ],
  });
  return (
    <SectionPage on={on} section="contact" query={searchParams}>
      <p className="govuk-body">
        Residents see this on{" "}
        <a className="govuk-link" href={`/${council.slug}`}>
          your home page
        </a>{" "}
        and at the foot of each page. The out of hours words also show before they report a problem,
        and where they say that somebody is in danger.
      </p>
      <SummaryList
        rows={[
          row("Telephone", phone),
          row("Opening hours", openingHours),
          row("Out of hours", outOfHours),
          row("Email", email),
          row("Address", addressLines.join("\n")),
        ]}
      />
    </SectionPage>
  );
}
