import type { ReactNode } from "react";
import { StaffLayout } from "@/components/layout";
import { themeHref } from "@/lib/councils";
import { accountPages, mayActFor } from "@/lib/identity";
import { pathHere, staffPage } from "@/lib/web";
import { SignOut } from "./sign-out";
import "@/components/styles/staff.scss";

export const dynamic = "force-dynamic";

type Props = { children: ReactNode; params: Promise<{ council: string }> };

/** A council's back office, for its own officers. */
export default async function Layout({ children, params }: Props) {
  const { council, staff } = await staffPage((await params).council);
  const home = `/staff/${council.slug}/cases`;
  return (
    <StaffLayout
      council={{
        name: council.name,
        shortName: council.shortName,
        slug: council.slug,
        wordmark: council.theme.wordmark,
        logoUrl: council.theme.logo,
      }}
      themeHref={themeHref(council)}
      homeHref={home}
      officerName={staff.name}
      officerHref={accountPages("staff").security}
      signOut={
        <>
          {staff.roles.length > 1 ? (
            <a className="govuk-link" href="/staff">
              Switch council
            </a>
          ) : null}
          <SignOut />
        </>
      }
      navigation={[
        { href: home, text: "Cases" },
        { href: `/staff/${council.slug}/callers`, text: "Callers" },
        { href: `/staff/${council.slug}/handed-over`, text: "Handed over" },
        { href: `/staff/${council.slug}/post`, text: "Post" },
        ...(mayActFor(staff, council.id, "manager")
          ? [
              { href: `/staff/${council.slug}/disputed`, text: "Disputed" },
              { href: `/staff/${council.slug}/markers`, text: "Warnings" },
            ]
          : []),
        ...(mayActFor(staff, council.id, "administrator")
          ? [{ href: `/staff/${council.slug}/settings`, text: "Settings" }]
          : []),
      ]}
      current={await pathHere()}
    >
      {children}
    </StaffLayout>
  );
}
