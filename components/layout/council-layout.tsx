import type { ReactNode } from "react";
import { type NavigationItem, ServiceNavigation } from "@/components/govuk";
import type { CouncilBrand } from "./council-brand";
import { CouncilContact } from "./council-contact";
import { CouncilHeader } from "./council-header";
import { Document } from "./document";
import { markCurrent } from "./mark-current";
import { platformName } from "./page-title";
import { SiteFooter } from "./site-footer";

type CouncilLayoutProps = {
  council: CouncilBrand;
  themeHref?: string;
  navigation?: NavigationItem[];
  /** Path of the page shown, so that its link is marked. */
  current?: string;
  children: ReactNode;
};

/** The shell of a council's own site. */
export function CouncilLayout({
  council,
  themeHref,
  navigation = [],
  current,
  children,
}: CouncilLayoutProps) {
  const home = `/${council.slug}`;
  return (
    <Document
      themeHref={themeHref}
      header={
        <>
          <CouncilHeader council={council} url={home} />
          {navigation.length > 0 ? (
            <ServiceNavigation navigation={markCurrent(navigation, current)} />
          ) : null}
        </>
      }
      footer={
        <SiteFooter base={home} links={[{ href: "/", text: `Other councils on ${platformName}` }]}>
          <CouncilContact {...council} />
        </SiteFooter>
      }
    >
      {children}
    </Document>
  );
}
