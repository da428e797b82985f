import type { Metadata } from "next";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { councilsById } from "@/lib/councils";
import { londonDay, withScope } from "@/lib/platform";
import { erasureDue, holdingsOn } from "@/lib/privacy";
import { residentPage } from "@/lib/web";
import { Done, type Query } from "../done";
import { CouncilCard } from "./council-card";
import { ErasureAhead } from "./erasure-ahead";
import { PlatformHolds } from "./platform-holds";

export const metadata: Metadata = { title: pageTitle({ page: "Your data" }) };

const news = { kept: "We keep your data. Nothing was erased" };

/** What is held about a resident, by whom, why and until when, and what they can do about it. */
export default async function YourData({ searchParams }: { searchParams: Query }) {
  const { scope } = await residentPage();
  const { holdings, councils, due } = await withScope(scope, async (db) => {
    const holdings = await holdingsOn(db, londonDay(new Date()));
    const ids = holdings.map(({ councilId }) => councilId);
    return { holdings, councils: await councilsById(db, ids), due: await erasureDue(db) };
  });
  return (
    <Page>
      <Done query={searchParams} news={news} />
      <PageHeading>Your data</PageHeading>
      {due ? <ErasureAhead due={due} /> : null}
      <p className="govuk-body">
        What councils and LocalGov One hold about you, why, and for how long.
      </p>
      <ul className="govuk-list govuk-list--spaced">
        {actions.map(({ href, text }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      <h2 className="govuk-heading-m">What councils hold</h2>
      {holdings.length === 0 ? (
        <p className="govuk-body">
          No council holds anything about you here. They do when you report a problem or follow a
          report.
        </p>
      ) : null}
      {holdings.map((holding) => {
        const council = councils.get(holding.councilId);
        return council ? (
          <CouncilCard key={council.id} holding={holding} council={council} />
        ) : null;
      })}
      <h2 className="govuk-heading-m">What LocalGov One holds</h2>
      <PlatformHolds />
      <h2 className="govuk-heading-m">What does not show here</h2>
      <p className="govuk-body">
        Officers can write notes for each other about a report. These can be about other people, so
        somebody at the council has to read them before you can. Ask the council for them.
      </p>
      <p className="govuk-body">
        A council can keep a warning about a person, for the safety of its staff. No account shows
        whether there is one. You can ask the council. It answers within 1 month, unless the answer
        would put somebody in danger.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/privacy">
          Your rights, and how to complain
        </a>
      </p>
    </Page>
  );
}

const actions = [
  { href: "/account/data/copy", text: "Get a copy of your data" },
  { href: "/account/data/looks", text: "See who looked at your reports" },
  { href: "/account/data/erase", text: "Erase your data" },
  { href: "/account/close", text: "Close your account" },
];
