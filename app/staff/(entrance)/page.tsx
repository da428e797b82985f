import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { currentStaff } from "@/lib/identity";
import { councilsOf, homeAt } from "./home";

export const metadata: Metadata = {
  title: pageTitle({ page: "Choose a council", service: "Back office" }),
};

/** Leads to the council somebody works for; those who work for several choose. */
export default async function BackOffice() {
  const staff = await currentStaff();
  if (!staff) redirect("/staff/sign-in");
  const [first, ...others] = await councilsOf(staff);
  if (!first) forbidden();
  if (others.length === 0) redirect(homeAt(staff, first));
  return (
    <Page>
      <PageHeading>Choose a council</PageHeading>
      <ul className="govuk-list">
        {[first, ...others].map((council) => (
          <li key={council.slug}>
            <a className="govuk-link" href={homeAt(staff, council)}>
              {council.name}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}
