import type { ReactNode } from "react";
import { Footer, type FooterLink } from "@/components/govuk";

type SiteFooterProps = {
  /** Path the statements lie under: "" for the platform, "/rotherham" for a council. */
  base: string;
  links?: FooterLink[];
  children?: ReactNode;
};

/** The statements every public site must carry, and whatever else. */
export function SiteFooter({ base, links = [], children }: SiteFooterProps) {
  return (
    <Footer
      links={[
        { href: `${base}/accessibility`, text: "Accessibility statement" },
        { href: `${base}/privacy`, text: "Privacy" },
        { href: `${base}/cookies`, text: "Cookies" },
        ...links,
        { href: "/status", text: "Service status" },
      ]}
    >
      {children}
    </Footer>
  );
}
