import type { ReactNode } from "react";
import { Page, PageHeading } from "@/components/layout";

type StopPageProps = {
  backHref?: string;
  caption?: string;
  title: string;
  children: ReactNode;
};

/** The end of the road in a journey: what to do instead. */
export function StopPage({ backHref, caption, title, children }: StopPageProps) {
  return (
    <Page backHref={backHref}>
      <PageHeading caption={caption}>{title}</PageHeading>
      {children}
    </Page>
  );
}
