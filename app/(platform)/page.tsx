import type { Metadata } from "next";
import { Page, PageHeading, pageTitle } from "@/components/layout";

export const metadata: Metadata = { title: pageTitle({ page: "Find your council" }) };

export default function Home() {
  return (
    <Page>
      <PageHeading>Find your council</PageHeading>
    </Page>
  );
}
