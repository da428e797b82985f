import type { Metadata } from "next";
import { Page, PageHeading } from "@/components/layout";
import { sections } from "./sections";
import { settingsPage, titleOf } from "./settings-page";

type Props = { params: Promise<{ council: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: titleOf(await settingsPage(params), "All settings") };
}

/** What a council's administrators decide. */
export default async function Settings({ params }: Props) {
  const { council, path } = await settingsPage(params);
  return (
    <Page>
      <PageHeading caption={council.name}>Settings</PageHeading>
      <ul className="govuk-list govuk-list--spaced">
        {Object.entries(sections).map(([name, { title, about }]) => (
          <li key={name}>
            <a className="govuk-link govuk-!-font-weight-bold" href={`${path}/${name}`}>
              {title}
            </a>
            <br />
            {about}
          </li>
        ))}
      </ul>
    </Page>
  );
}
