import type { ReactNode } from "react";
import { CouncilLayout } from "@/components/layout";
import { themeHref } from "@/lib/councils";
import { councilPage } from "@/lib/web";
import "@/components/styles/site.scss";
import { brandOf } from "../council-brand";

/** No page is made at build time, when there is no database and nobody who asks. */
export const dynamic = "force-dynamic";

type Props = { children: ReactNode; params: Promise<{ council: string }> };

/** A council's own site, in its theme. */
export default async function Layout({ children, params }: Props) {
  const { council } = await councilPage((await params).council);
  return (
    <CouncilLayout council={brandOf(council)} themeHref={themeHref(council)}>
      {children}
    </CouncilLayout>
  );
}
