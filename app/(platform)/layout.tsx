import type { ReactNode } from "react";
import { PlatformLayout } from "@/components/layout";
import "@/components/styles/site.scss";

/** No page is made at build time, when there is no database and nobody who asks. */
export const dynamic = "force-dynamic";

/** The platform's own pages. It asks the database nothing: its problem pages must stand without one. */
export default function Layout({ children }: { children: ReactNode }) {
  return <PlatformLayout>{children}</PlatformLayout>;
}
