import type { Metadata } from "next";
import { LinkButton } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { londonDay, withScope } from "@/lib/platform";
import { allHomes, standing } from "@/lib/residents";
import { residentPage } from "@/lib/web";
import { Done, type Query } from "../done";
import { HomeCard } from "./home-card";

export const metadata: Metadata = {
  title: pageTitle({ page: "Where you live", service: "Your details" }),
};

const news = {
  added: "Your home is added",
  changed: "Your home is saved",
  left: "Your last day there is saved",
  removed: "The home is removed",
};

const sections = [
  { when: "now", heading: "Where you live now" },
  { when: "future", heading: "Where you will live" },
  { when: "past", heading: "Where you lived before" },
] as const;

/** A resident's homes, of today, to come and of the past. */
export default async function Homes({ searchParams }: { searchParams: Query }) {
  const { scope } = await residentPage();
  const homes = await withScope(scope, (db) => allHomes(db));
  const today = londonDay(new Date());
  return (
    <Page backHref="/account/profile">
      <Done query={searchParams} news={news} />
      <PageHeading>Where you live</PageHeading>
      {homes.length === 0 ? <p className="govuk-body">You have not added a home.</p> : null}
      {sections.map(({ when, heading }) => {
        const found = homes.filter((home) => standing(home, today) === when);
        return found.length === 0 ? null : (
          <section key={when}>
            <h2 className="govuk-heading-m">{heading}</h2>
            {found.map((home) => (
              <HomeCard key={home.id} home={home} today={today} />
            ))}
          </section>
        );
      })}
      <LinkButton href="/account/homes/add" variant="secondary">
        Add a home
      </LinkButton>
    </Page>
  );
}
