import type { Metadata } from "next";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { residentPage } from "@/lib/web";

export const metadata: Metadata = { title: pageTitle({ page: "Your account" }) };

/** The account's home. */
export default async function Account() {
  await residentPage();
  return (
    <Page>
      <PageHeading>Your account</PageHeading>
    </Page>
  );
}
