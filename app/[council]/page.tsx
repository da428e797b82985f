import type { Metadata } from "next";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { councilPage, keepForEveryone, pageTags } from "@/lib/web";
import { Closed } from "./home/closed";
import { Contact } from "./home/contact";
import { Tiers } from "./home/tiers";

type Props = { params: Promise<{ council: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council, succession } = await councilPage((await params).council);
  const page = succession.kind === "several" ? `${council.name} has closed` : "Home";
  return { title: pageTitle({ page, site: council.name }) };
}

/** A council's front door. Of one that several followed: which of them, by postcode. */
export default async function CouncilHome({ params }: Props) {
  const { council, scope, succession } = await councilPage((await params).council);
  // Its tier, its districts and what followed it are of the register.
  await keepForEveryone(`/${council.slug}`, [pageTags.council(council.id), pageTags.councils]);
  if (succession.kind === "several") {
    return <Closed council={council} successors={succession.successors} />;
  }
  return (
    <Page>
      <PageHeading size="xl">{council.name}</PageHeading>
      <ul className="govuk-list govuk-list--spaced">
        <Way href={`/${council.slug}/report`} text="Report a problem">
          Potholes, street lights, fly-tipping, missed bins and more.
        </Way>
        <Way href={`/${council.slug}/reports`} text="See reports">
          What others have reported, and what happened to it.
        </Way>
        <Way href="/track" text="Track a report">
          Use the reference and email address you gave.
        </Way>
        <Way href="/account" text="Sign in or create an account">
          See all your reports in one place, whichever council has them.
        </Way>
      </ul>
      <Tiers council={council} scope={scope} />
      <Contact council={council} />
    </Page>
  );
}

function Way({ href, text, children }: { href: string; text: string; children: string }) {
  return (
    <li>
      <a className="govuk-link govuk-!-font-weight-bold" href={href}>
        {text}
      </a>
      <br />
      {children}
    </li>
  );
}
