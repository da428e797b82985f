import type { Metadata } from "next";
import { DutyList } from "@/components/councils";
import { SummaryList } from "@/components/govuk";
import { Page, PageHeading } from "@/components/layout";

export const metadata: Metadata = { title: "Home - Kent County Council" };

const ways = ["Report a problem", "See reports", "Track a report"];

/** As much as a council's home says. */
export default function Home() {
  return (
    <Page>
      <PageHeading size="xl">Kent County Council</PageHeading>
      <ul className="govuk-list govuk-list--spaced">
        {ways.map((way) => (
          <li key={way}>
            <a className="govuk-link govuk-!-font-weight-bold" href="/kent/report">
              {way}
            </a>
            <br />
            Potholes, street lights, fly-tipping, missed bins and more.
          </li>
        ))}
      </ul>
      <h2 className="govuk-heading-m govuk-!-margin-top-7">What Kent County Council does</h2>
      <DutyList reports={duties} others={duties} />
      <h2 className="govuk-heading-m govuk-!-margin-top-7">Contact Kent County Council</h2>
      <SummaryList
        rows={duties.map((duty) => ({ key: duty, value: `${duty}, Monday to Friday` }))}
      />
    </Page>
  );
}

const duties = ["Roads and pavements", "Street lights", "Drains", "Schools", "Libraries", "Care"];
