import type { ReactNode } from "react";
import { GenericHeader, ServiceNavigation } from "@/components/govuk";
import { Document } from "./document";
import { markCurrent, type NavigationLink } from "./mark-current";
import { platformName } from "./page-title";
import { SiteFooter } from "./site-footer";

type PlatformLayoutProps = {
  navigation?: NavigationLink[];
  /** Path of the page shown, so that its link is marked. */
  current?: string;
  /** Who is signed in, after the navigation. */
  end?: ReactNode;
  children: ReactNode;
};

/** The shell of the platform's own pages. */
export function PlatformLayout({ navigation = [], current, end, children }: PlatformLayoutProps) {
  return (
    <Document
      header={
        <>
          <GenericHeader url="/">{platformName}</GenericHeader>
          {navigation.length > 0 ? (
            <ServiceNavigation navigation={markCurrent(navigation, current)} end={end} />
          ) : null}
        </>
      }
      footer={<SiteFooter base="" />}
    >
      {children}
    </Document>
  );
}
