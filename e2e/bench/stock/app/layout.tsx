import type { ReactNode } from "react";
import { CouncilLayout } from "@/components/layout";
import "@/components/styles/site.scss";

const kent = {
  name: "Kent County Council",
  shortName: "Kent",
  slug: "kent",
  contact: {
    phone: "03000 41 41 41",
    email: undefined,
    address: "County Hall, Maidstone, ME14 1XQ",
    website: "https://www.kent.gov.uk",
  },
};

/** A council's site as stock Next has it: the same components, made at build time. */
export default function Layout({ children }: { children: ReactNode }) {
  return <CouncilLayout council={kent}>{children}</CouncilLayout>;
}
