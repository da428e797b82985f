import type { ReactNode } from "react";
import { CouncilLayout } from "@/components/layout";
import "@/components/styles/site.scss";
import { councilBrand } from "./site";

/** No page is made at build time, when there is no database and nobody who asks. */
export const dynamic = "force-dynamic";

type Props = { children: ReactNode; params: Promise<{ council: string }> };

/** A council's own site, in its theme. */
export default async function Layout({ children, params }: Props) {
  return <CouncilLayout council={await councilBrand(params)}>{children}</CouncilLayout>;
}
