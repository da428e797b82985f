import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NameForm } from "@/components/councils";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { councilsNamed, currentCouncils } from "@/lib/councils";
import { withScope } from "@/lib/platform";
import { keepForEveryone, pageTags, platformPage } from "@/lib/web";
import { CouncilLinks } from "./council-links";

export const metadata: Metadata = { title: pageTitle({ page: "All councils" }) };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Every council, by letter or by a name typed; a name that only one has leads to it. */
export default async function Councils({ searchParams }: Props) {
  const { name } = await searchParams;
  const typed = typeof name === "string" ? name.slice(0, 100).trim() : "";
  const all = await withScope(platformPage().scope, currentCouncils);
  const named = councilsNamed(all, typed);
  const [only, ...others] = named;
  if (only && others.length === 0) redirect(`/${only.slug}`);
  await keepForEveryone("/councils", [pageTags.councils]);
  return (
    <Page breadcrumbs={[{ text: "Home", href: "/" }, { text: "All councils" }]} width="full">
      <PageHeading>All councils in England</PageHeading>
      <NameForm value={typed} suggestions="#councils" />
      {typed ? <Found typed={typed} count={named.length} /> : null}
      <div id="councils">
        <CouncilLinks councils={named.length > 0 ? named : all} />
      </div>
    </Page>
  );
}

function Found({ typed, count }: { typed: string; count: number }) {
  if (count > 0) {
    return (
      <p className="govuk-body">
        {count} councils have “{typed}” in their name.{" "}
        <a className="govuk-link" href="/councils">
          See all councils
        </a>
      </p>
    );
  }
  return (
    <p className="govuk-body">
      No council has “{typed}” in its name. Choose one from the list or{" "}
      <a className="govuk-link" href="/find-your-council">
        find yours by postcode
      </a>
      .
    </p>
  );
}
