import type { ReactNode } from "react";
import { type NavigationItem, ServiceNavigation } from "@/components/govuk";
import type { CouncilBrand } from "./council-brand";
import { CouncilHeader } from "./council-header";
import { Document } from "./document";
import { EnhanceAfterHydration } from "./enhance-after-hydration";
import { markCurrent } from "./mark-current";
import { platformName } from "./page-title";
import { SiteFooter } from "./site-footer";

type StaffLayoutProps = {
  /** None before sign-in and on the central team's pages. */
  council?: CouncilBrand;
  themeHref?: string;
  /** Where the name in the header leads. */
  homeHref: string;
  officerName?: string;
  /** Where they look after their own account. */
  officerHref?: string;
  /** The form that signs out; shown beside the officer's name. */
  signOut?: ReactNode;
  navigation?: NavigationItem[];
  /** Path of the page shown, so that its link is marked. */
  current?: string;
  children: ReactNode;
};

/** The shell of the back office: wider, with who is signed in. */
export function StaffLayout({
  council,
  themeHref,
  homeHref,
  officerName,
  officerHref,
  signOut,
  navigation = [],
  current,
  children,
}: StaffLayoutProps) {
  const signedIn = officerName ? (
    <div className="lgo-signed-in">
      {officerHref ? (
        <a className="govuk-link" href={officerHref}>
          {officerName}
          <span className="govuk-visually-hidden">, sign-in and security</span>
        </a>
      ) : (
        <span>{officerName}</span>
      )}
      {signOut}
    </div>
  ) : null;
  return (
    <Document
      themeHref={themeHref}
      scripts={<EnhanceAfterHydration />}
      header={
        <>
          <CouncilHeader council={council ?? { name: platformName }} url={homeHref} />
          <ServiceNavigation
            serviceName="Back office"
            serviceUrl={homeHref}
            navigation={markCurrent(navigation, current)}
            end={signedIn}
          />
        </>
      }
      footer={<SiteFooter base={council ? `/${council.slug}` : ""} />}
    >
      {children}
    </Document>
  );
}
