import type { ReactNode } from "react";
import { StaffLayout } from "@/components/layout";
import { themeHref } from "@/lib/councils";
import { accountPages, workplacesOf } from "@/lib/identity";
import { backOfficePage, pathHere } from "@/lib/web";
import { homeAt } from "../(entrance)/home";
import { navigationOf } from "./navigation";
import { SignOut } from "./sign-out";
import "@/components/styles/staff.scss";

export const dynamic = "force-dynamic";

type Props = { children: ReactNode; params: Promise<{ council: string }> };

/** A council's back office, for who works there: at its cases, at its money, or both. */
export default async function Layout({ children, params }: Props) {
  const { council, staff } = await backOfficePage((await params).council);
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
      homeHref={homeAt(staff, council)}
      officerName={staff.name}
      officerHref={accountPages("staff").security}
      signOut={
        <>
          {workplacesOf(staff).length > 1 ? (
            <a className="govuk-link" href="/staff">
              Switch council
            </a>
          ) : null}
          <SignOut />
        </>
      }
      navigation={navigationOf(staff, council)}
      current={await pathHere()}
    >
      {children}
    </StaffLayout>
  );
}
